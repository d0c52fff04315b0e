import { type DueSeverity, daysBetween, parseCalendarDate } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { StatusMark } from '../StatusMark.tsx'
import { useFormat } from '../use-format.ts'
import { statusOfSeverity } from './due-words.ts'

type Props = { dueOn: string; severity: DueSeverity; today: string }

/** How long there is still time, or for how long there has not been. */
export function DaysLeft({ dueOn, severity, today }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const days = daysLeft(today, dueOn)
  const count = Math.abs(days)
  const key = days === 0 ? 'today' : days < 0 ? 'over' : 'left'
  return (
    <StatusMark status={statusOfSeverity(severity)}>
      {translate(`due.days.${key}`, { smart_count: count, count: number(count) })}
    </StatusMark>
  )
}

function daysLeft(today: string, dueOn: string): number {
  const from = parseCalendarDate(today)
  const to = parseCalendarDate(dueOn)
  if (!from || !to) throw new Error(`No days between ${today} and ${dueOn}`)
  return daysBetween(from, to)
}
