import type { Locale, PrintPeriod } from '@nguon/domain'
import { committeeWordsEn } from './committee-words-en.ts'
import { committeeWordsVi } from './committee-words-vi.ts'
import type { PrintWords } from './words.ts'

export const COMMITTEE_SHEETS = ['report', 'evidence'] as const
/** A sheet about a committee. */
export type CommitteeSheet = (typeof COMMITTEE_SHEETS)[number]

export const FIGURE_COLUMNS = ['figure', 'result'] as const
export const CHILD_COLUMNS = [
  'child',
  'target',
  'inPeriod',
  'sinceNewYear',
  'rate',
  'expected',
  'yearBefore',
  'change',
] as const
export const GROUP_COLUMNS = ['group', 'count', 'share', 'countBefore'] as const
export const SHORTFALL_COLUMNS = ['reason', 'committees', 'times', 'underWay', 'overdue'] as const
export const STAGE_COLUMNS = ['stage', 'cases'] as const

export const EVIDENCE_COLUMNS = ['unit', 'goal', 'reached', 'rate'] as const
export const ACT_COLUMNS = ['act', 'actsDone', 'inTime', 'late', 'notKnown', 'inTimeShare', 'pastDue'] as const
export const RESPONSIBLE_COLUMNS = ['person', 'position', 'daysOf', 'admitted', 'actsDone', 'inTimeShare'] as const

export type CommitteeColumn =
  | (typeof EVIDENCE_COLUMNS)[number]
  | (typeof ACT_COLUMNS)[number]
  | (typeof RESPONSIBLE_COLUMNS)[number]
  | (typeof FIGURE_COLUMNS)[number]
  | (typeof CHILD_COLUMNS)[number]
  | (typeof GROUP_COLUMNS)[number]
  | (typeof SHORTFALL_COLUMNS)[number]
  | (typeof STAGE_COLUMNS)[number]

/** The figures of the committee itself, in the order of the sheet. */
export const COMMITTEE_FIGURES = [
  'target',
  'inPeriod',
  'readmitted',
  'yearBefore',
  'change',
  'sinceNewYear',
  'rate',
  'expected',
  'behind',
  'shortfall',
  'members',
  'pool',
  'withoutMentor',
] as const
export type CommitteeFigure = (typeof COMMITTEE_FIGURES)[number]

/** The words of the sheets about a committee, in a language. */
export interface CommitteeWords
  extends Pick<PrintWords, 'party' | 'placeAndDay' | 'asOf' | 'unknown' | 'hidden' | 'maskedNote'> {
  readonly evidenceTitle: (year: number) => string
  /** What the annex is and is not. */
  readonly evidenceNote: string
  readonly countedActs: string
  readonly reportTitle: (period: PrintPeriod, part: number, year: number) => string
  readonly sections: Readonly<
    Record<
      'basis' | 'figures' | 'children' | 'groups' | 'shortfalls' | 'stages' | 'results' | 'acts' | 'responsible',
      string
    >
  >
  readonly column: Readonly<Record<CommitteeColumn, string>>
  readonly figure: Readonly<Record<CommitteeFigure, string>>
  readonly basis: Readonly<Record<'DECISION' | 'CEREMONY', string>>
  readonly between: (from: string, to: string) => string
  readonly beforeBetween: (from: string, to: string) => string
  readonly notOver: (asOf: string) => string
  readonly pace: string
  readonly people: (count: string) => string
  readonly ahead: (count: string) => string
  readonly noTarget: string
  readonly total: string
  readonly cut: (shown: number, count: number) => string
  readonly none: Readonly<Record<'children' | 'groups' | 'shortfalls' | 'stages' | 'acts' | 'responsible', string>>
  readonly signatures: Readonly<Record<'writer' | 'committee' | 'secretary' | 'sign', string>>
}

export const committeeWordsOf = (locale: Locale): CommitteeWords =>
  locale === 'vi' ? committeeWordsVi : committeeWordsEn
