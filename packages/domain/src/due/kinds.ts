/** What a case waits for; MEASURE: what a committee promised against its shortfall. */
export const DUE_KINDS = [
  'CERTIFICATE',
  'PAPERS',
  'CEREMONY',
  'PROBATION_END',
  'CONSIDERATION',
  'NEW_MEMBER_COURSE',
  'TRANSFER',
  'ASSESSMENT',
  'MENTOR_MISSING',
  'ESCALATION',
  'RETENTION',
  'MEASURE',
] as const
export type DueKind = (typeof DUE_KINDS)[number]

/** Whose act takes a due item away. MENTOR: the mentor who helps, else the cell. */
export const DUE_CHARGES = ['MENTOR', 'CELL', 'COMMITTEE', 'UPPER'] as const
export type DueCharge = (typeof DUE_CHARGES)[number]

/** The mentor answers for the person, the cell for its meetings, the committees above for what only they may decide. */
export const chargeOfKind: Readonly<Record<DueKind, DueCharge>> = {
  CERTIFICATE: 'CELL',
  PAPERS: 'MENTOR',
  CEREMONY: 'CELL',
  PROBATION_END: 'CELL',
  CONSIDERATION: 'CELL',
  NEW_MEMBER_COURSE: 'MENTOR',
  TRANSFER: 'CELL',
  ASSESSMENT: 'MENTOR',
  MENTOR_MISSING: 'CELL',
  ESCALATION: 'UPPER',
  RETENTION: 'COMMITTEE',
  // The committee that wrote it down, not the one above it.
  MEASURE: 'COMMITTEE',
}
