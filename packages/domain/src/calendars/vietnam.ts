import { calendarDate, endOfYear } from '../shared/dates.ts'
import { HOLIDAYS_2016_2019 } from './holidays/2016-2019.ts'
import { HOLIDAYS_2020_2023 } from './holidays/2020-2023.ts'
import { HOLIDAYS_2024_2027 } from './holidays/2024-2027.ts'
import { holidayOf } from './holidays/rows.ts'
import { calendarOf, type Holiday } from './working-days.ts'

/** Days off and Saturdays worked in public offices, in order. */
export const VIETNAM_HOLIDAYS: readonly Holiday[] = [
  ...HOLIDAYS_2016_2019,
  ...HOLIDAYS_2020_2023,
  ...HOLIDAYS_2024_2027,
].map(holidayOf)

const firstDay = calendarDate(2016, 1, 1)
if (!firstDay) throw new Error('2016 has a first day')

/** The working days of Vietnam's public offices, as far as their days off are known. */
export const VIETNAM_CALENDAR = calendarOf(
  { covers: { startsOn: firstDay, endsOn: endOfYear(2027) }, announcedUntil: endOfYear(2026) },
  VIETNAM_HOLIDAYS,
)
