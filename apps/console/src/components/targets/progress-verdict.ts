/** What a progress says of itself, as far as the verdict needs it. */
export type MeasuredProgress = {
  achieved: number
  required: number | null
  expected: number | null
  open: boolean
  asOf: string
  period: { startsOn: string }
}

export type ProgressVerdict =
  | { kind: 'NO_TARGET' }
  | { kind: 'NOT_BEGUN' }
  | { kind: 'REACHED' }
  | { kind: 'NEARLY' }
  | { kind: 'MISSED' }
  | { kind: 'ON_PACE' }
  | { kind: 'BEHIND'; by: number }
  | { kind: 'FAR_BEHIND'; by: number }

// The ledger's own line between "nearly" and "missed", the same as that of its heat table (75-99).
const NEARLY = 0.75

/** The word for a period: a closed one is reached, nearly reached or missed; an open one is measured against its pace. */
export function progressVerdict(progress: MeasuredProgress): ProgressVerdict {
  const { achieved, required, expected, open } = progress
  if (required === null) return { kind: 'NO_TARGET' }
  if (!hasBegun(progress)) return { kind: 'NOT_BEGUN' }
  if (achieved >= required) return { kind: 'REACHED' }
  if (!open) return achieved >= required * NEARLY ? { kind: 'NEARLY' } : { kind: 'MISSED' }
  const due = expected ?? 0
  if (achieved >= due) return { kind: 'ON_PACE' }
  return { kind: achieved >= due * NEARLY ? 'BEHIND' : 'FAR_BEHIND', by: due - achieved }
}

/** Whether the day of the figures lies in the period or after it. */
export const hasBegun = ({ period, asOf }: Pick<MeasuredProgress, 'period' | 'asOf'>): boolean =>
  period.startsOn <= asOf
