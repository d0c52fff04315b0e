import { type CalendarDate, LOCALES, type Locale, parseCalendarDate } from '@nguon/domain'
import { badInput } from '../../platform/errors.ts'
import { PRINTED_SHEETS, type PrintedSheet } from './words.ts'

export const PRINT_FORMATS = ['docx', 'pdf'] as const
export type PrintFormat = (typeof PRINT_FORMATS)[number]

/** What an address asks to be printed. */
export interface PrintRequest {
  readonly candidateId: string
  readonly sheet: PrintedSheet
  readonly format: PrintFormat
  readonly on: CalendarDate
  readonly locale: Locale
}

/** The sheet and the format that "summary.pdf" names; null where there is none of them. */
export const readSheetName = (file: string): Pick<PrintRequest, 'sheet' | 'format'> | null => {
  const [name, extension, ...more] = file.split('.')
  const sheet = PRINTED_SHEETS.find((one) => one === name)
  const format = PRINT_FORMATS.find((one) => one === extension)
  return sheet && format && more.length === 0 ? { sheet, format } : null
}

const readDay = (on: unknown, today: CalendarDate): CalendarDate => {
  if (on === undefined || on === '') return today
  const day = typeof on === 'string' ? parseCalendarDate(on) : null
  if (!day) throw badInput('`on` is a day, YYYY-MM-DD')
  return day
}

/** The language that is asked for; the usual one where none is. Throws BAD_USER_INPUT for another. */
export const readLanguage = (asked: unknown, usual: Locale): Locale => {
  const locale = asked === undefined || asked === '' ? usual : LOCALES.find((one) => one === asked)
  if (!locale) throw badInput('`locale` is vi or en')
  return locale
}

/** Throws BAD_USER_INPUT for a day or a language that is none. */
export const readPrintQuery = (
  query: Readonly<Record<string, unknown>>,
  usual: { readonly today: CalendarDate; readonly locale: Locale },
): Pick<PrintRequest, 'on' | 'locale'> => {
  return { on: readDay(query.on, usual.today), locale: readLanguage(query.locale, usual.locale) }
}
