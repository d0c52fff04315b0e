export type SharedOut = {
  required: number | null
  allotted: number
  unallotted: number
  overAllotted: number
  childrenWithTarget: number
}

export type AllotmentVerdict =
  | { kind: 'NOTHING_TO_SHARE' }
  | { kind: 'NOT_SHARED' }
  | { kind: 'WITHOUT_OWN_TARGET'; allotted: number }
  | { kind: 'EVEN'; allotted: number; required: number }
  | { kind: 'UNALLOTTED'; by: number }
  | { kind: 'OVER_ALLOTTED'; by: number }

/**
 * How what a committee must reach compares with what those below it must reach. It need not add up: more given out
 * than announced is a warning, never an obstacle.
 */
export function allotmentVerdict(shared: SharedOut): AllotmentVerdict {
  const { required, allotted, unallotted, overAllotted, childrenWithTarget } = shared
  if (required === null) {
    return childrenWithTarget === 0 ? { kind: 'NOTHING_TO_SHARE' } : { kind: 'WITHOUT_OWN_TARGET', allotted }
  }
  if (childrenWithTarget === 0) return { kind: 'NOT_SHARED' }
  if (overAllotted > 0) return { kind: 'OVER_ALLOTTED', by: overAllotted }
  if (unallotted > 0) return { kind: 'UNALLOTTED', by: unallotted }
  return { kind: 'EVEN', allotted, required }
}
