import {
  addMonths,
  type CalendarDate,
  DATE_BASES,
  type DateBasis,
  daysOfPart,
  type Locale,
  PRINT_PERIODS,
  partOf,
  yearOf,
} from '@nguon/domain'
import { badInput } from '../../platform/errors.ts'
import { COMMITTEE_SHEETS, type CommitteeSheet } from './committee-words.ts'
import { PRINT_FORMATS, type PrintFormat, readLanguage } from './print-request.ts'
import type { ReportDays } from './report-sheet.ts'

/** What an address asks to be printed of a committee. */
export interface CommitteePrintRequest {
  readonly committeeId: string
  readonly sheet: CommitteeSheet
  readonly format: PrintFormat
  readonly days: ReportDays
  readonly locale: Locale
}

/** The sheet and the format that "report.pdf" names; null where there is none of them. */
export const readCommitteeSheetName = (file: string): Pick<CommitteePrintRequest, 'sheet' | 'format'> | null => {
  const [name, extension, ...more] = file.split('.')
  const sheet = COMMITTEE_SHEETS.find((one) => one === name)
  const format = PRINT_FORMATS.find((one) => one === extension)
  return sheet && format && more.length === 0 ? { sheet, format } : null
}

const readCount = (name: string, text: unknown, usual: number): number => {
  if (text === undefined || text === '') return usual
  if (typeof text !== 'string' || !/^\d{1,4}$/.test(text)) throw badInput(`\`${name}\` is a number`)
  return Number(text)
}

const readBasis = (text: unknown): DateBasis => {
  if (text === undefined || text === '') return 'DECISION'
  const basis = DATE_BASES.find((one) => one === text)
  if (!basis) throw badInput(`\`basis\` is one of ${DATE_BASES.join(', ')}`)
  return basis
}

/** Throws BAD_USER_INPUT for a period, a year, a basis or a language that is none, and for a period that has not begun. */
export const readCommitteeQuery = (
  query: Readonly<Record<string, unknown>>,
  usual: { readonly today: CalendarDate; readonly locale: Locale },
): Pick<CommitteePrintRequest, 'days' | 'locale'> => {
  const { today } = usual
  const asked = query.period === undefined || query.period === '' ? 'YEAR' : query.period
  const period = PRINT_PERIODS.find((one) => one === asked)
  if (!period) throw badInput(`\`period\` is one of ${PRINT_PERIODS.join(', ')}`)
  const year = readCount('year', query.year, yearOf(today))
  const part = readCount('part', query.part, period === 'YEAR' ? 1 : partOf(period, today))
  const days = daysOfPart(period, year, part)
  if (!days) throw badInput('There is no such part of a year')
  if (days.from > today) throw badInput('The period has not begun')
  const asOf = days.to < today ? days.to : today
  const before = { from: addMonths(days.from, -12), to: addMonths(asOf, -12) }
  return {
    locale: readLanguage(query.locale, usual.locale),
    days: { ...days, period, part, year, asOf, before, today, basis: readBasis(query.basis) },
  }
}
