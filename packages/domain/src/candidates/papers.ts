import type { CalendarDate } from '../shared/dates.ts'

/** The papers of a dossier. Which stage wants which one, and its form number, is in the editions. */
export const PAPER_KINDS = [
  'SOURCE_COMMENT',
  'CELL_RESOLUTION',
  'AWARENESS_CERTIFICATE',
  'APPLICATION',
  'CURRICULUM_VITAE',
  'MEMBER_INTRODUCTION',
  'UNION_INTRODUCTION',
  'VERIFICATION_SUMMARY',
  'OPINIONS_SUMMARY',
  'CELL_PROPOSAL',
  'COMMITTEE_PROPOSAL',
  'ADMISSION_DECISION',
  'CEREMONY_MINUTES',
  'NEW_MEMBER_CERTIFICATE',
  'SELF_REVIEW',
  'MENTOR_REVIEW',
  'PROBATION_OPINIONS',
  'CELL_RECOGNITION_PROPOSAL',
  'COMMITTEE_RECOGNITION_PROPOSAL',
  'RECOGNITION_DECISION',
  'PROVINCIAL_CONSENT_AGE',
  'PROVINCIAL_CONSENT_LITERACY',
  'LATENESS_CONSENT',
  'TRANSFER_CERTIFICATE',
  'READMISSION_CONSENT',
] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** What the register says of one paper: no scan, only what it is and where it lies. */
export interface Paper {
  readonly id: string
  readonly kind: PaperKind
  readonly number: string | null
  readonly issuedOn: CalendarDate
  /** When it came in; the clock of some rules begins here. */
  readonly receivedOn: CalendarDate | null
  readonly issuer: string | null
  readonly keptAt: string | null
  /** As the paper itself says; the rules know a validity of their own. */
  readonly validUntil: CalendarDate | null
  readonly recordedOn: CalendarDate
  /** The day on which it was taken out of the register, with a reason; it was never valid then. */
  readonly withdrawnOn: CalendarDate | null
}
