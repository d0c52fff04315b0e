/** The path of a case, in order. */
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
export const CASE_EVENT_KINDS = [
  'STAGE_ENTERED',
  'EXITED',
  'RETURNED',
  'VOTE_HELD',
  'ESCALATION_DECIDED',
  'HELD',
  'RESUMED',
  'TRANSFER_STARTED',
  'TRANSFER_ACCEPTED',
  'TRANSFER_CANCELLED',
  'CORRECTED',
] as const
export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number]
/** OPEN: followed and not yet official. OFFICIAL: the path is complete. EXITED: left the path. */
export const CASE_STATUSES = ['OPEN', 'OFFICIAL', 'EXITED'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** States beside the stage, which stays as it is. */
export const SIDE_STATES = ['TRANSFERRING', 'ON_HOLD', 'ESCALATED'] as const
export type SideState = (typeof SIDE_STATES)[number]

export const stageOrder = (stage: Stage): number => STAGES.indexOf(stage)
