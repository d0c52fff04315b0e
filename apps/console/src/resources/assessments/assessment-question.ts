import { parseCalendarDate, quarterDays, quarterOf } from '@nguon/domain'
import { idOfNamed } from '../../components/people/named-filters.tsx'

type Values = Readonly<Record<string, unknown>>

/** The page's filters as the schema's: whom to assess is what is due of that kind, in this quarter unless more is asked. */
export function questionOfAssessments({ scope, within, ...plain }: Values): Values {
  const place = idOfNamed(within) ?? idOfNamed(scope)
  return { ...plain, kinds: ['ASSESSMENT'], ...(place === null ? {} : { within: place }) }
}

/** The quarter of a day with its last day. */
export function quarterAt(today: string): { period: string; endsOn: string } {
  const day = parseCalendarDate(today)
  const period = day && quarterOf(day)
  const days = period && quarterDays(period)
  if (!period || !days) throw new Error(`${today} is in no quarter`)
  return { period, endsOn: days.endsOn }
}
