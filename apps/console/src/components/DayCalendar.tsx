import { DateCalendar } from '@mui/x-date-pickers'
import { format } from 'date-fns'
import { enGB, vi } from 'date-fns/locale'
import { useLocaleState } from 'react-admin'
import { dayOf, pickerDate } from './picker-date.ts'

type Props = {
  value: string | null
  max?: string
  /** The day, and whether the reader is done: a year or a month alone is only on the way to a day. */
  onPick: (day: string, done: boolean) => void
}

/** A month to pick a day from. */
export function DayCalendar({ value, max, onPick }: Props) {
  const [locale] = useLocaleState()
  const words = locale === 'en' ? enGB : vi
  return (
    <DateCalendar
      value={value === null ? null : pickerDate(value)}
      {...(max ? { maxDate: pickerDate(max) } : {})}
      views={['year', 'month', 'day']}
      openTo="day"
      // T2 to CN: one letter would be T six times over.
      dayOfWeekFormatter={(date: Date) => format(date, 'EEEEEE', { locale: words })}
      onChange={(picked, state) => {
        const day = dayOf(picked)
        if (day !== null) onPick(day, state === 'finish')
      }}
    />
  )
}
