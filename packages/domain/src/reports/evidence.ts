import { isWorkingDay, type WorkingCalendar } from '../calendars/working-days.ts'
import type { RuleId } from '../regulations/editions.ts'
import { findRule, type Regulations } from '../regulations/regulations.ts'
import { addDays, type CalendarDate } from '../shared/dates.ts'

/** The acts that a rule gives a committee a time for, in the order of a case. */
export const TIMED_ACTS = ['CEREMONY', 'CONSIDERATION', 'TRANSFER'] as const
export type TimedAct = (typeof TIMED_ACTS)[number]

/** Which rule sets the time of each. */
export const RULE_OF_ACT: Readonly<Record<TimedAct, RuleId>> = {
  CEREMONY: 'R17',
  CONSIDERATION: 'R20',
  TRANSFER: 'R27',
}

/** Of so many acts done, how many were in time, late, and of how many nothing can be said. */
export interface TimelyActs {
  readonly act: TimedAct
  readonly done: number
  readonly onTime: number
  readonly late: number
  readonly unknown: number
  /** Not done yet and past its last day, as things stand today. */
  readonly overdue: number
}
/** The share of those of which something can be said; null where there is none. */
export const onTimeShare = ({ onTime, late }: Pick<TimelyActs, 'onTime' | 'late'>): number | null =>
  onTime + late === 0 ? null : onTime / (onTime + late)

/** Until when an act is in time whose clock begins on a day. */
export interface ActDeadline {
  readonly startsOn: CalendarDate
  readonly lastOn: CalendarDate
  /** The clock begins only when the decision is received, which is never before it is issued. */
  readonly fromReceipt: boolean
}

/** From each day of a stretch, the last of so many working days after it; days that the calendar does not cover are left out. */
const workingDaysAfter = (
  from: CalendarDate,
  to: CalendarDate,
  count: number,
  calendar: WorkingCalendar,
): Map<CalendarDate, CalendarDate> => {
  const { startsOn, endsOn } = calendar.covers
  const first = from > startsOn ? from : startsOn
  const working: CalendarDate[] = []
  for (
    let on = addDays(first, 1);
    on <= endsOn && (on <= to || working.length < workingBy(working, to) + count);
    on = addDays(on, 1)
  )
    if (isWorkingDay(on, calendar)) working.push(on)
  const lasts = new Map<CalendarDate, CalendarDate>()
  let passed = 0
  for (let on = first; on <= to && on <= endsOn; on = addDays(on, 1)) {
    while (passed < working.length && (working[passed] ?? on) <= on) passed += 1
    const last = working[passed + count - 1]
    if (last !== undefined) lasts.set(on, last)
  }
  return lasts
}
const workingBy = (working: readonly CalendarDate[], to: CalendarDate): number => {
  let count = working.length
  while (count > 0 && (working[count - 1] ?? to) > to) count -= 1
  return count
}

/** The deadlines of an act for each day of a stretch on which its clock may begin, by the edition of that day. */
export const deadlinesOf = (
  act: TimedAct,
  from: CalendarDate,
  to: CalendarDate,
  regulations: Regulations,
): ActDeadline[] => {
  const byCount = new Map<number, Map<CalendarDate, CalendarDate>>()
  const deadlines: ActDeadline[] = []
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const values = findRule(RULE_OF_ACT[act], on, regulations)?.text.values
    const most = values?.most
    if (typeof most !== 'number') continue
    const lasts = byCount.get(most) ?? workingDaysAfter(from, to, most, regulations.calendar)
    byCount.set(most, lasts)
    const lastOn = lasts.get(on)
    if (lastOn) deadlines.push({ startsOn: on, lastOn, fromReceipt: values?.from === 'DECISION_RECEIVED' })
  }
  return deadlines
}
