/** The path of a case, in order. domain: section 3. */
export const STAGES = [
  'SOURCED',
  'CULTIVATING',
  'AWARENESS_TRAINED',
  'DOSSIER_OPEN',
  'VERIFYING',
  'OPINIONS_COLLECTED',
  'CELL_PROPOSED',
  'COMMITTEE_PROPOSED',
  'ADMISSION_DECIDED',
  'PROBATIONARY',
  'RECOGNITION_PENDING',
  'OFFICIAL',
] as const
export type Stage = (typeof STAGES)[number]

export const EXITS = ['DROPPED', 'WITHDRAWN', 'REJECTED', 'STRUCK_OFF', 'LEFT', 'DECISION_ANNULLED'] as const
export type Exit = (typeof EXITS)[number]

export const CASE_KINDS = ['FIRST', 'READMISSION'] as const
export type CaseKind = (typeof CASE_KINDS)[number]
export const CASE_STATUSES = ['OPEN', 'OFFICIAL', 'EXITED'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

export const stageOrder = (stage: Stage): number => STAGES.indexOf(stage)
