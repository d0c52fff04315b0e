export type Measured = {
  readonly achieved: number
  readonly required: number | null
  readonly expected: number | null
  readonly open: boolean
}

/** The five colours of the table: under half, under three quarters, under all, just all, more than all. */
export const HEATS = ['h1', 'h2', 'h3', 'h4', 'h5'] as const
export type Heat = (typeof HEATS)[number]

/** A closed year is measured against its target, the open one against its pace; without either there is no colour. */
export function heatOf({ achieved, required, expected, open }: Measured): Heat | null {
  const due = open ? expected : required
  if (due === null || due === 0) return achieved > 0 && due === 0 ? 'h5' : null
  const share = achieved / due
  if (share < 0.5) return 'h1'
  if (share < 0.75) return 'h2'
  if (share < 1) return 'h3'
  return share > 1 ? 'h5' : 'h4'
}
