import { addDays, type CalendarDate, daysBetween } from '@nguon/domain'
import { day } from './structure.ts'

/** A class of the district's political centre. */
export interface DemoTrainingClass {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}
const LAST_DAYS = ['2025-09-19', '2025-12-12', '2026-03-20', '2026-05-22', '2026-07-17', '2026-09-25'].map(day)

export const buildTrainingClasses = (newId: () => string): DemoTrainingClass[] =>
  LAST_DAYS.map((endsOn, place) => ({
    id: newId(),
    name: `Lớp bồi dưỡng nhận thức về Đảng, khóa ${place + 14}`,
    place: 'Trung tâm Chính trị huyện Na Rì',
    startsOn: addDays(endsOn, -4),
    endsOn,
  }))

/** The class whose certificate it is: certificates are written within six weeks of it. */
export const classOf = (classes: readonly DemoTrainingClass[], issuedOn: CalendarDate): DemoTrainingClass | null =>
  classes.findLast(({ endsOn }) => endsOn <= issuedOn && daysBetween(endsOn, issuedOn) <= 42) ?? null
