/** A calendar day, 'YYYY-MM-DD', between 1900-01-01 and 2100-12-31. */
export type CalendarDate = string & { readonly __calendarDate: true }

const DAYS_BEFORE_1970 = 719_468
const EXCEL_1970 = 25_569
const EXCEL_LAST_DAY = 73_415

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

/** The day, or null where the calendar has none (31/06) or it is out of bounds. */
export const calendarDate = (year: number, month: number, day: number): CalendarDate | null => {
  if (![year, month, day].every(Number.isInteger)) return null
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate
}

export const parseCalendarDate = (text: string): CalendarDate | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

export const partsOf = (date: CalendarDate): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
})

// Days since 1970-01-01 in the proleptic Gregorian calendar (H. Hinnant's algorithm), so that no time zone has a say.
export const dayNumber = (date: CalendarDate): number => {
  const { year, month, day } = partsOf(date)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - DAYS_BEFORE_1970
}

export const dateOfDayNumber = (days: number): CalendarDate => {
  const z = days + DAYS_BEFORE_1970
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const date = calendarDate(year, month, dayOfYear - Math.floor((153 * mp + 2) / 5) + 1)
  if (!date) throw new Error(`Day number ${days} is out of bounds`)
  return date
}

export const addDays = (date: CalendarDate, days: number): CalendarDate => dateOfDayNumber(dayNumber(date) + days)
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from)
export const compareDates = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0)
export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4))

export const endOfYear = (year: number): CalendarDate => {
  const date = calendarDate(year, 12, 31)
  if (!date) throw new Error(`Year ${year} is out of bounds`)
  return date
}

/** The same day so many months on; the last day of the month where that month is shorter. */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = (index % 12) + 1
  const result = calendarDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
  if (!result) throw new Error(`${date} plus ${months} months is out of bounds`)
  return result
}

/** Full years of age on a day; born on 29/2, a year is full on 28/2 of a common year. */
export const ageInYears = (birth: CalendarDate, on: CalendarDate): number => {
  const years = yearOf(on) - yearOf(birth)
  return addMonths(birth, years * 12) > on ? years - 1 : years
}

/** A date as people and spreadsheets write it: 2023-06-30, 30/06/2023, 30-6-2023, 30.6.2023, or Excel's day number. */
export const readDate = (text: string): CalendarDate | null => {
  const day = text.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day)
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const written = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(day)
  if (written) return calendarDate(Number(written[4]), Number(written[3]), Number(written[1]))
  // Excel counts days from 1899-12-30. Four digits are a year that somebody wrote, not a day of 1905.
  if (!/^\d{5}(?:[.,]0+)?$/.test(day)) return null
  const count = Number.parseInt(day, 10)
  return count <= EXCEL_LAST_DAY ? dateOfDayNumber(count - EXCEL_1970) : null
}
