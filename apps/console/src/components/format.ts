import { formatCount, formatDate, formatRate, type Locale } from '@nguon/domain'

export type Format = {
  /** 2.318 */
  number: (value: number) => string
  /** +12, −3, 0 */
  signed: (value: number) => string
  /** A fraction as 74,5 %. */
  percent: (fraction: number) => string
  /** A fraction as 74,5, for a column that says % in its head. */
  percentFigure: (fraction: number) => string
  /** 30/06/2025 */
  date: (day: string) => string
  /** 30/06/25, for tables. */
  shortDate: (day: string) => string
  /** 30/06, where the year is plain. */
  dayMonth: (day: string) => string
  /** 30/06/2025 09:14, in Vietnam's time. */
  instant: (at: string) => string
  /** 09:14, in Vietnam's time. */
  time: (at: string) => string
}

// en-GB for both languages: a day is written dd/MM/yyyy, as on the document that it stands on.
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const calendar = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

export function formatFor(locale: Locale): Format {
  const number = (value: number): string => formatCount(value, locale)
  return {
    number,
    signed: (value) => (value > 0 ? `+${number(value)}` : value < 0 ? `\u2212${number(-value)}` : '0'),
    percent: (fraction) => formatRate(fraction, locale),
    percentFigure: (fraction) => formatRate(fraction, locale).replace(/\s*%$/, ''),
    date: formatDate,
    shortDate: (day) => `${formatDate(day).slice(0, 6)}${day.slice(2, 4)}`,
    dayMonth: (day) => formatDate(day).slice(0, 5),
    instant: (at) => `${calendar.format(new Date(at))} ${clock.format(new Date(at))}`,
    time: (at) => clock.format(new Date(at)),
  }
}
