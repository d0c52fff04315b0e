import { addDays, type CalendarDate, daysBetween } from '../shared/dates.ts'

/** How near a due day is, the most pressing first. */
export const DUE_SEVERITIES = ['OVERDUE', 'D7', 'D15', 'D30', 'D60', 'D90', 'LATER'] as const
export type DueSeverity = (typeof DUE_SEVERITIES)[number]

const WITHIN_DAYS: readonly (readonly [DueSeverity, number])[] = [
  ['D7', 7],
  ['D15', 15],
  ['D30', 30],
  ['D60', 60],
  ['D90', 90],
]

/** How near the due day is; on the day itself there is still time. It depends on the day of looking, so it is never stored. */
export const severityOf = (dueOn: CalendarDate, today: CalendarDate): DueSeverity => {
  const days = daysBetween(today, dueOn)
  if (days < 0) return 'OVERDUE'
  return WITHIN_DAYS.find(([, most]) => days <= most)?.[0] ?? 'LATER'
}

/** The due days that have a severity, both included; null where there is no bound. */
export const daysOfSeverity = (
  severity: DueSeverity,
  today: CalendarDate,
): { readonly from: CalendarDate | null; readonly to: CalendarDate | null } => {
  if (severity === 'OVERDUE') return { from: null, to: addDays(today, -1) }
  const place = WITHIN_DAYS.findIndex(([name]) => name === severity)
  const from = place === 0 ? 0 : (WITHIN_DAYS.at(place < 0 ? -1 : place - 1)?.[1] ?? 0) + 1
  return { from: addDays(today, from), to: place < 0 ? null : addDays(today, WITHIN_DAYS[place]?.[1] ?? 0) }
}
