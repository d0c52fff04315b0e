/** What is due, and until when. */
export const DUE_CODES = [
  'DUE_CERTIFICATE',
  'DUE_PAPERS',
  'DUE_CEREMONY',
  'DUE_PROBATION_END',
  'DUE_CONSIDERATION',
  'DUE_NEW_MEMBER_COURSE',
  'DUE_TRANSFER',
  'DUE_ASSESSMENT',
  'DUE_MENTOR_MISSING',
  'DUE_ESCALATION',
  'DUE_RETENTION',
  'DUE_MEASURE',
] as const
export type DueCode = (typeof DUE_CODES)[number]
