import { addDays, type CalendarDate, deadlinesOf, TIMED_ACTS, type TimelyActs } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { type Committee, responsiblePersonsOf } from '../committees/index.ts'
import { regulationsOf } from '../regulations/index.ts'
import { findPeriod, findProgress, type PeriodInput } from '../targets/index.ts'
import { type ActsKey, type DeadlinesByAct, overdueActsOf, readTimelyActs } from './evidence-store.ts'
import { askReport } from './service.ts'

type Progress = Awaited<ReturnType<typeof findProgress>>
type ResponsiblePerson = Awaited<ReturnType<ReturnType<typeof responsiblePersonsOf>['load']>>[number]

/** What happened while a person answered for a committee, as far as it lies in the period. */
export interface ResponsibleEvidence {
  readonly committee: Committee
  readonly fullName: string | null
  readonly position: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly achieved: number
}
/** The facts of a committee in a period, for its yearly ranking. They rank nobody. */
export interface RankingEvidence {
  readonly committee: Committee
  readonly progress: Progress
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** What a committee has to show for a period up to a day, counted by the day of decision. */
export const findRankingEvidence = async (
  context: Context,
  committee: Committee,
  asked: PeriodInput,
  asOf: CalendarDate,
): Promise<RankingEvidence> => {
  const period = await findPeriod(context, asked)
  const progress = await findProgress(context, committee, period, asOf, 'DECISION')
  return {
    committee,
    progress,
    from: period.startsOn,
    to: asOf < period.endsOn ? asOf : period.endsOn,
  }
}

// A clock that began longer ago than this before the period is not measured; whoever comes so late is late anyway, and the
// calendar of holidays does not reach back for ever.
const LONGEST_AGO_DAYS = 1_100

/** How many of the acts of the period were done in time. */
export const findTimelyActs = async (
  context: Context,
  { committee, from, to }: Pick<RankingEvidence, 'committee' | 'from' | 'to'>,
): Promise<TimelyActs[]> => {
  if (to < from) return []
  const regulations = await regulationsOf(context)
  const begins = addDays(from, -LONGEST_AGO_DAYS)
  const deadlines: DeadlinesByAct = {
    CEREMONY: deadlinesOf('CEREMONY', begins, to, regulations),
    CONSIDERATION: deadlinesOf('CONSIDERATION', begins, to, regulations),
    TRANSFER: deadlinesOf('TRANSFER', begins, to, regulations),
  }
  const key: ActsKey = { path: committee.path, from, to }
  const [acts, overdue] = await Promise.all([
    readTimelyActs(context, key, deadlines),
    overdueActsOf(context).load(committee.path),
  ])
  return TIMED_ACTS.map((act) => {
    const told = acts.find((one) => one.act === act) ?? { act, done: 0, onTime: 0, late: 0, unknown: 0 }
    return { ...told, overdue: overdue.get(act) ?? 0 }
  })
}

const achievedIn = async (
  context: Context,
  { id }: Committee,
  from: CalendarDate,
  to: CalendarDate,
): Promise<number> => {
  const report = await askReport(context, { within: id, measure: 'ADMITTED', dimensions: [], from, to, asOf: to })
  if ('kind' in report) throw new Error(`The admissions from ${from} to ${to} could not be asked`)
  return report.total.count
}

const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b)
const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b)

/** Who answered for the committee in the period, each with the days of it and what was achieved in them. */
export const findResponsibleEvidence = async (
  context: Context,
  { committee, from, to }: RankingEvidence,
): Promise<ResponsibleEvidence[]> => {
  const persons = await responsiblePersonsOf(context).load(committee.id)
  const inPeriod = persons.filter(({ startsOn, endsOn }) => startsOn <= to && (endsOn === null || endsOn >= from))
  return Promise.all(
    inPeriod.map(async ({ fullName, position, startsOn, endsOn }: ResponsiblePerson) => {
      const [first, last] = [later(startsOn, from), endsOn === null ? to : earlier(endsOn, to)]
      return {
        committee,
        fullName,
        position,
        from: first,
        to: last,
        achieved: await achievedIn(context, committee, first, last),
      }
    }),
  )
}
