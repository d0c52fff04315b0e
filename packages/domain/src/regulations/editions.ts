import type { PaperKind } from '../candidates/papers.ts'
import type { Stage } from '../candidates/stages.ts'
import type { CalendarDate } from '../shared/dates.ts'

/** The Party's rules of admission. R22, R25 and R29 are not used. */
export const RULE_IDS = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
  'R21',
  'R23',
  'R24',
  'R26',
  'R27',
  'R28',
  'R30',
] as const
export type RuleId = (typeof RULE_IDS)[number]

/** CHECKED: read against the text. UNCHECKED ("chưa đối chiếu"): shown as such until somebody has. */
export const TRUSTS = ['CHECKED', 'UNCHECKED'] as const
export type Trust = (typeof TRUSTS)[number]

/** A regulation on carrying out the Charter, or the Secretariat's guidance to it. */
export const EDITION_SERIES = ['REGULATION', 'GUIDANCE'] as const
export type EditionSeries = (typeof EDITION_SERIES)[number]

/** The event whose day a rule looks at, and by whose day its edition is chosen. */
export const ANCHORS = [
  'ASSIGNMENT',
  'CELL_MEETING',
  'COMMITTEE_MEETING',
  'DECISION_ISSUED',
  'DECISION_RECEIVED',
  'CEREMONY',
  'PROBATION_END',
  'RECOGNITION_MEETING',
  'RECOGNITION_DECISION',
  'TRANSFER_STARTED',
  'SOURCED',
] as const
export type Anchor = (typeof ANCHORS)[number]

export const RULE_UNITS = ['MONTHS', 'WORKING_DAYS', 'VOTES', 'MEMBERS', 'PAPERS', 'LEVEL', 'TIMES'] as const
export type RuleUnit = (typeof RULE_UNITS)[number]

/** A rule as one edition has it. */
export interface RuleText {
  readonly rule: RuleId
  /** The point of the document: "3.5"; null where it is not known. */
  readonly point: string | null
  readonly trust: Trust
  readonly unit: RuleUnit | null
  readonly anchor: Anchor
  /** The values by name: months, least, most, numerator, denominator ... */
  readonly values: Readonly<Record<string, number | string | readonly string[]>>
}
/** A paper that an edition wants at a stage. */
export interface PaperWanted {
  readonly paper: PaperKind
  readonly stage: Stage
  /** "1-KNĐ"; null where the edition gives it none. */
  readonly form: string | null
  /** Whether the stage may not be entered without it. */
  readonly required: boolean
  readonly trust: Trust
}

/** One text of the rules: the same number recurs, so it is named by number, date and issuer. */
export interface Edition {
  /** "294-QD-TW-2025-05-26"; never changes. */
  readonly id: string
  readonly series: EditionSeries
  readonly number: string
  readonly issuedOn: CalendarDate
  readonly issuer: string
  readonly inForceFrom: CalendarDate
  /** The last day; null while it is in force. */
  readonly inForceTo: CalendarDate | null
  /** The id of the edition before it. */
  readonly replaces: string | null
  readonly trust: Trust
  readonly rules: readonly RuleText[]
  readonly papers: readonly PaperWanted[]
}
