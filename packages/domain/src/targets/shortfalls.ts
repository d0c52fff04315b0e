import type { CalendarDate } from '../shared/dates.ts'
import { textProblem } from '../shared/names.ts'
import {
  accept,
  type FieldProblem,
  type Invalid,
  invalid,
  type Refusal,
  type Result,
  refuse,
} from '../shared/result.ts'

/** Why a committee falls short of its target, as the field names it. */
export const SHORTFALL_REASONS = [
  'YOUNG_AWAY',
  'AGEING_CELL',
  'NO_SOURCE',
  'SMALL_POOL',
  'WEAK_YOUTH_UNION',
  'WEAK_MASS_ORGANISATIONS',
  'SLOW_VERIFICATION',
  'INCOMPLETE_DOSSIERS',
  'EDUCATION_TOO_LOW',
  'NOT_WILLING',
  'LITTLE_ATTENTION',
  'OTHER',
] as const
export type ShortfallReason = (typeof SHORTFALL_REASONS)[number]

/** OPEN: the measure is under way, or none is named yet. */
export const SHORTFALL_STATES = ['OPEN', 'DONE', 'WITHDRAWN'] as const
export type ShortfallState = (typeof SHORTFALL_STATES)[number]

/** What a committee writes of one reason, and what it does about it. */
export interface ShortfallReport {
  readonly reason: ShortfallReason
  readonly text: string | null
  readonly measure: string | null
  readonly personInCharge: string | null
  readonly dueOn: CalendarDate | null
}

const LONG = 2000
const NAME = 100

/** Whoever is in charge, and the day by which, belong to a measure; OTHER says in words what it is. */
export const checkShortfall = (report: ShortfallReport): Result<ShortfallReport, Invalid> => {
  const { reason, text, measure, personInCharge, dueOn } = report
  const problems = [
    ...textProblem('text', text, { required: reason === 'OTHER', maximum: LONG }),
    ...textProblem('measure', measure, { required: personInCharge !== null || dueOn !== null, maximum: LONG }),
    ...textProblem('personInCharge', personInCharge, { required: false, maximum: NAME }),
  ]
  return problems.length > 0 ? invalid(...problems) : accept(report)
}

/** What became of a measure until a day. */
export interface ShortfallNote {
  readonly notedOn: CalendarDate
  readonly text: string
  /** Whether the measure is done; a later note may open it again. */
  readonly done: boolean
  /** The new day by which, of a measure that is not done yet; null leaves the day as it is. */
  readonly dueOn: CalendarDate | null
}

/** What is known of a measure when a note is added. */
export interface NotedShortfall {
  readonly state: ShortfallState
  readonly measure: string | null
  readonly lastNotedOn: CalendarDate | null
}

const dayProblems = ({ notedOn, done, dueOn }: ShortfallNote, measure: string | null): FieldProblem[] => {
  if (dueOn === null) return []
  if (done) return [{ field: 'dueOn', code: 'DAY_OF_WHAT_IS_DONE' }]
  if (dueOn < notedOn) return [{ field: 'dueOn', code: 'BEFORE_NOTE' }]
  return [...textProblem('measure', measure, { required: true, maximum: LONG })]
}

/**
 * May the note be added after the last one? Notes follow each other, and the newest says whether the measure is done. One that
 * is not done may get a new day by which.
 */
export const decideShortfallNote = (
  note: ShortfallNote,
  { state, measure, lastNotedOn }: NotedShortfall,
  today: CalendarDate,
): Result<ShortfallNote, Refusal | Invalid> => {
  const problems = [...textProblem('text', note.text, { required: true, maximum: LONG }), ...dayProblems(note, measure)]
  if (problems.length > 0) return invalid(...problems)
  const verdicts = [
    ...(state === 'WITHDRAWN' ? [{ rule: 'TARGET', code: 'SHORTFALL_WITHDRAWN' as const, values: {} }] : []),
    ...(note.notedOn > today
      ? [{ rule: 'TARGET', code: 'DATE_IN_FUTURE' as const, values: { on: note.notedOn, today } }]
      : []),
    ...(lastNotedOn !== null && note.notedOn < lastNotedOn
      ? [{ rule: 'TARGET', code: 'BEFORE_LAST_NOTE' as const, values: { on: note.notedOn, last: lastNotedOn } }]
      : []),
  ]
  return verdicts.length > 0 ? refuse(...verdicts) : accept(note)
}

/** May what was written be changed? */
export const decideShortfallChange = (
  report: ShortfallReport,
  { state }: { readonly state: ShortfallState },
): Result<ShortfallReport, Refusal | Invalid> =>
  state === 'WITHDRAWN' ? refuse({ rule: 'TARGET', code: 'SHORTFALL_WITHDRAWN', values: {} }) : checkShortfall(report)

/** Written by mistake: it counts no longer and stays readable with the reason. */
export const decideShortfallWithdrawal = (
  reason: string,
  { state }: { readonly state: ShortfallState },
): Result<string, Refusal | Invalid> => {
  const problems = [...textProblem('reason', reason, { required: true, maximum: 300 })]
  if (problems.length > 0) return invalid(...problems)
  return state === 'WITHDRAWN' ? refuse({ rule: 'TARGET', code: 'SHORTFALL_WITHDRAWN', values: {} }) : accept(reason)
}

/** Not done and its day has passed; on the day itself there is still time. */
export const isShortfallOverdue = (
  { state, dueOn }: { readonly state: ShortfallState; readonly dueOn: CalendarDate | null },
  today: CalendarDate,
): boolean => state === 'OPEN' && dueOn !== null && dueOn < today
