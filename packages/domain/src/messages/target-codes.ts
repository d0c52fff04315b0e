/** What is said no with about issuing targets and about shortfalls. */
export const TARGET_CODES = ['BEFORE_LAST_REVISION_OF', 'SHORTFALL_WITHDRAWN', 'BEFORE_LAST_NOTE'] as const

/** What is wrong with a field of one of their forms. */
export const TARGET_PROBLEM_CODES = [
  'GROUP_TWICE',
  'COUNT_OR_SHARE',
  'NOT_BELOW',
  'TOO_MANY_LINES',
  'NOT_A_GROUP_AMOUNT',
  'DAY_OF_WHAT_IS_DONE',
  'BEFORE_NOTE',
] as const
export type TargetCode = (typeof TARGET_CODES)[number] | (typeof TARGET_PROBLEM_CODES)[number]
