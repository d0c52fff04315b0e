import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { pathOfDue, statusOfSeverity } from '../../components/due/due-words.ts'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { pathOfDay } from './day-path.ts'
import type { DueOfDay } from './documents.ts'
import { dayByKey, type MonthGrid } from './month-grid.ts'

const SHOWN = 3
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

type Props = {
  grid: MonthGrid
  byDay: ReadonlyMap<string, DueOfDay[]>
  today: string
  label: string
  /** A key led out of the month: the month of that day is to be shown. */
  onMonth: (month: string) => void
}

/** A month as a table of weeks, with the first few items of each day; the arrow keys lead from day to day. */
export function MonthTable({ grid, byDay, today, label, onMonth }: Props) {
  const translate = useTranslate()
  const table = useRef<HTMLTableElement>(null)
  const [walkedTo, setWalkedTo] = useState<string | null>(null)
  const isShown = (day: string): boolean => day >= grid.from && day <= grid.to
  const active = [walkedTo, today].find((day) => day !== null && isShown(day)) ?? grid.from
  useEffect(() => {
    // Only a key sets it: the day that it led to takes the focus, as soon as its month is there.
    if (walkedTo === active) table.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)?.focus()
  }, [walkedTo, active])
  const walk = (event: KeyboardEvent<HTMLTableElement>): void => {
    const day = event.target instanceof HTMLElement ? event.target.dataset.day : undefined
    const next = day === undefined || event.altKey || event.ctrlKey || event.metaKey ? null : dayByKey(event.key, day)
    if (next === null) return
    event.preventDefault()
    setWalkedTo(next)
    if (!isShown(next)) onMonth(next.slice(0, 7))
  }
  return (
    <table ref={table} className="month no-phone" aria-label={label} onKeyDown={walk}>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {translate(`calendar.weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day
                key={day}
                day={day}
                items={byDay.get(day) ?? []}
                today={today}
                beside={!isShown(day)}
                active={day === active}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayProps = { day: string; items: readonly DueOfDay[]; today: string; beside: boolean; active: boolean }

function Day({ day, items, today, beside, active }: DayProps) {
  const translate = useTranslate()
  const labels = useLabels()
  const wordsOf = usePersonWords()
  const nameOf = ({ candidate, committee }: DueOfDay): string | null => {
    if (!candidate) return shortCommitteeName(committee.name)
    return candidate.masked ? null : wordsOf(candidate)
  }
  const { number, date } = useFormat()
  const isToday = day === today
  const place = [beside ? 'beside' : '', isToday ? 'today' : ''].join(' ').trim()
  const persons = byPerson(items)
  const more = items.length - persons.slice(0, SHOWN).reduce((sum, { items: theirs }) => sum + theirs.length, 0)
  return (
    <td className={place || undefined} {...(isToday ? { 'aria-current': 'date' as const } : {})}>
      <p className="day">
        <Link
          to={pathOfDay(day)}
          data-day={day}
          tabIndex={active ? 0 : -1}
          aria-label={translate('calendar.day', {
            date: date(day),
            smart_count: items.length,
            count: number(items.length),
          })}
        >
          {/* Two digits, as the date in the label has them. */}
          <time dateTime={day}>{day.slice(8)}</time>
        </Link>
      </p>
      <ul>
        {persons.slice(0, SHOWN).map(({ first, items: theirs }) => {
          const kinds = theirs.map(({ kind }) => labels.dueKind[kind]).join(', ')
          // Whoever may not see names tells the items apart by what is due.
          const name = nameOf(first)
          return (
            <li key={first.id}>
              <StatusMark status={statusOfSeverity(first.severity)} iconOnly>
                {labels.dueSeverity[first.severity]}
              </StatusMark>
              <Link
                to={theirs.length > 1 ? pathOfDay(day) : pathOfDue(first)}
                title={name === null ? kinds : `${name} · ${kinds}`}
              >
                {name ?? kinds}
                {name !== null && <span className="unseen">: {kinds}</span>}
              </Link>
              {theirs.length > 1 && (
                <span className="quiet" aria-hidden="true">
                  {number(theirs.length)}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {more > 0 && (
        <Link className="small more" to={pathOfDay(day)}>
          {translate('calendar.more', { smart_count: more, count: number(more) })}
        </Link>
      )}
    </td>
  )
}

/** What is due for each person of a day, or of each measure's committee, in the order in which it came. */
function byPerson(items: readonly DueOfDay[]): { first: DueOfDay; items: DueOfDay[] }[] {
  const persons: { first: DueOfDay; items: DueOfDay[] }[] = []
  for (const item of items) {
    const known = persons.find(({ first }) => subjectOf(first) === subjectOf(item))
    if (known) known.items.push(item)
    else persons.push({ first: item, items: [item] })
  }
  return persons
}

const subjectOf = ({ candidate, committee }: DueOfDay): string => candidate?.id ?? committee.id
