// Vietnam keeps one offset the year round.
const OFFSET = '+07:00'

/** Days as the reader picks them become the instants between which they lie, both days included. */
export function instantsOf(filter: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { from, to, ...rest } = filter
  return {
    ...rest,
    ...(typeof from === 'string' ? { from: new Date(`${from}T00:00:00.000${OFFSET}`).toISOString() } : {}),
    ...(typeof to === 'string' ? { to: new Date(`${to}T23:59:59.999${OFFSET}`).toISOString() } : {}),
  }
}
