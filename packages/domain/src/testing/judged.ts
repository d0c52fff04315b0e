import { VIETNAM_CALENDAR } from '../calendars/vietnam.ts'
import { addWorkingDays } from '../calendars/working-days.ts'
import { ruleVerdicts, type SeenCase } from '../candidates/rules.ts'
import type { RuleId } from '../regulations/editions.ts'
import type { CalendarDate } from '../shared/dates.ts'
import { day } from './day.ts'

export const judged = (rule: RuleId, seen: SeenCase) => {
  const [verdict] = ruleVerdicts([rule], seen)
  if (!verdict) throw new Error(`${rule} says nothing`)
  return verdict
}
export const said = (rule: RuleId, seen: SeenCase): string => {
  const { outcome, code } = judged(rule, seen)
  return `${outcome} ${code}`
}

/** A day in each edition of the regulation, and the edition. */
export const EVERY_REGULATION = [
  ['2017-03-15', '29-QĐ/TW 25/07/2016'],
  ['2022-03-15', '24-QĐ/TW 30/07/2021'],
  ['2025-03-15', '232-QĐ/TW 20/01/2025'],
  ['2025-10-15', '294-QĐ/TW 26/05/2025'],
  ['2026-05-25', '20-QĐ/TW 08/04/2026'],
  ['2026-09-15', '208-QĐ/TW 26/07/2026'],
] as const
export const EVERY_GUIDANCE = [
  ['2017-03-15', '01-HD/TW 20/09/2016'],
  ['2022-03-15', '01-HD/TW 28/09/2021'],
  ['2025-10-15', '06-HD/TW 09/06/2025'],
  ['2026-09-15', '01-HD/TW 19/05/2026'],
] as const
export const yearsBefore = (on: string, years: number): string => `${Number(on.slice(0, 4)) - years}${on.slice(4)}`

/** So many working days after a day. */
export const working = (from: string, count: number): CalendarDate => {
  const answer = addWorkingDays(day(from), count, VIETNAM_CALENDAR)
  if (!answer) throw new Error(`The calendar has no ${count} working days after ${from}`)
  return answer
}
