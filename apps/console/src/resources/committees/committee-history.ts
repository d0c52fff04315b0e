export type DatedPlacement = {
  id: string
  startsOn: string
  endsOn: string | null
  decisionNumber: string | null
  parent: { id: string; name: string } | null
}
export type DatedDesignation<Kind extends string> = {
  id: string
  startsOn: string
  endsOn: string | null
  decisionNumber: string | null
  name: string
  kind: Kind
  code: string | null
}

/** What changed on a day; a field is there only when it changed on that day. */
export type HistoryEvent<Kind extends string> = {
  on: string
  first: boolean
  decisionNumbers: readonly string[]
  parent?: { id: string; name: string } | null
  name?: string
  kind?: Kind
  code?: string | null
  dissolved?: true
}

const byStart = (a: { startsOn: string }, b: { startsOn: string }): number => a.startsOn.localeCompare(b.startsOn)

/** The life of a committee from its dated rows, newest first. */
export function committeeHistory<Kind extends string>(
  placements: readonly DatedPlacement[],
  designations: readonly DatedDesignation<Kind>[],
  dissolvedOn: string | null,
): readonly HistoryEvent<Kind>[] {
  const events = new Map<string, HistoryEvent<Kind>>()
  const add = (on: string, decision: string | null, change: Partial<HistoryEvent<Kind>>): void => {
    const known = events.get(on) ?? { on, first: false, decisionNumbers: [] }
    const decisionNumbers =
      decision === null || known.decisionNumbers.includes(decision)
        ? known.decisionNumbers
        : [...known.decisionNumbers, decision]
    events.set(on, { ...known, ...change, decisionNumbers })
  }

  let before: DatedDesignation<Kind> | null = null
  for (const row of designations.toSorted(byStart)) {
    add(row.startsOn, row.decisionNumber, {
      ...(before?.name === row.name ? {} : { name: row.name }),
      ...(before?.kind === row.kind ? {} : { kind: row.kind }),
      ...((before?.code ?? null) === row.code ? {} : { code: row.code }),
    })
    before = row
  }
  for (const row of placements) add(row.startsOn, row.decisionNumber, { parent: row.parent })
  if (dissolvedOn !== null) add(dissolvedOn, null, { dissolved: true })

  const oldestFirst = [...events.values()].sort((a, b) => a.on.localeCompare(b.on))
  return oldestFirst.map((event, index) => ({ ...event, first: index === 0 })).reverse()
}
