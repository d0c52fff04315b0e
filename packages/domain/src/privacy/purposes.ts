import { type CalendarDate, calendarDate } from '../shared/dates.ts'
import { coversDay, type DateRange } from '../shared/ranges.ts'

/** What is kept, as far as one purpose reaches. */
export const DATA_SETS = ['CASES', 'DOSSIERS', 'MENTORS', 'FIGURES', 'ACCOUNTS', 'RECORDS_OF_USE'] as const
export type DataSet = (typeof DATA_SETS)[number]

/** On what the keeping rests: a task that a law or the Party's regulations set, or the person's own word. */
export const LEGAL_BASES = ['TASK_SET_BY_RULES', 'DUTY_SET_BY_LAW', 'CONSENT'] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

/** For what a data set is kept in some days, and on what that rests. */
export interface Purpose extends DateRange {
  readonly dataSet: DataSet
  readonly basis: LegalBasis
  readonly document: string
  /** Nobody has compared the text of any of these documents: what they are named for is for a lawyer to confirm. */
  readonly trust: 'CHECKED' | 'UNCHECKED'
}

const day = (year: number, month: number, date: number): CalendarDate => {
  const found = calendarDate(year, month, date)
  if (!found) throw new Error(`${year}-${month}-${date} is no day`)
  return found
}
const since = (
  startsOn: CalendarDate,
  endsOn: CalendarDate | null,
  document: string,
  basis: LegalBasis,
  dataSets: readonly DataSet[],
): Purpose[] => dataSets.map((dataSet) => ({ dataSet, basis, document, startsOn, endsOn, trust: 'UNCHECKED' }))

const OF_THE_PARTY = 'Điều lệ Đảng (khóa XI), Điều 4, 5'
const DECREE_OF_2023 = 'Nghị định 13/2023/NĐ-CP'
const LAW_OF_2025 = 'Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP'

/** Purposes and bases by their days; a change of the law is a further row, and no row is taken away. */
export const PURPOSES: readonly Purpose[] = [
  ...since(day(2011, 1, 19), null, OF_THE_PARTY, 'TASK_SET_BY_RULES', ['CASES', 'DOSSIERS', 'MENTORS', 'FIGURES']),
  ...since(day(2023, 7, 1), day(2025, 12, 31), DECREE_OF_2023, 'CONSENT', ['CASES', 'DOSSIERS']),
  ...since(day(2023, 7, 1), day(2025, 12, 31), DECREE_OF_2023, 'DUTY_SET_BY_LAW', ['ACCOUNTS', 'RECORDS_OF_USE']),
  ...since(day(2026, 1, 1), null, LAW_OF_2025, 'CONSENT', ['CASES', 'DOSSIERS']),
  ...since(day(2026, 1, 1), null, LAW_OF_2025, 'DUTY_SET_BY_LAW', ['ACCOUNTS', 'RECORDS_OF_USE']),
]

/** The purposes that hold on a day. */
export const purposesOn = (on: CalendarDate): Purpose[] => PURPOSES.filter((purpose) => coversDay(purpose, on))
