import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { type CalendarDate, dayNumber, type ExportColumn, type Locale, parseCalendarDate, partsOf } from '@nguon/domain'
import type { CellValue } from 'hucre/xlsx'
import { BYTE_ORDER_MARK, delimitedLine } from './cells.ts'
import type { ExportCell } from './export-table.ts'

type Lots = AsyncIterable<readonly (readonly ExportCell[])[]>
export interface WrittenTable {
  readonly name: string
  readonly columns: readonly ExportColumn[]
  readonly lots: Lots
  readonly locale: Locale
}

const DAY = 24 * 60 * 60 * 1_000
const dayOf = (cell: ExportCell): CalendarDate | null => (typeof cell === 'string' ? parseCalendarDate(cell) : null)
const twoDigits = (number: number): string => String(number).padStart(2, '0')

const asText = (cell: ExportCell, { kind }: ExportColumn, locale: Locale): string => {
  if (cell === null) return ''
  switch (kind) {
    case 'DAY': {
      const day = dayOf(cell)
      if (!day) return String(cell)
      const parts = partsOf(day)
      return `${twoDigits(parts.day)}/${twoDigits(parts.month)}/${parts.year}`
    }
    case 'SHARE':
      return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(Number(cell) * 100)}%`
    case 'COUNT':
    case 'TEXT':
      return String(cell)
  }
}

/** Lines as they come: a lot of rows is read when the one before has been sent. */
const writeLines = async function* ({ columns, lots, locale }: WrittenTable): AsyncGenerator<string> {
  const headings = columns.map(({ heading }) => heading[locale])
  yield BYTE_ORDER_MARK + delimitedLine(headings, locale)
  for await (const rows of lots)
    yield rows
      .map((row) => {
        const texts = columns.map((column, place) => asText(row[place] ?? null, column, locale))
        return delimitedLine(texts, locale)
      })
      .join('')
}

const asValue = (cell: ExportCell, { kind }: ExportColumn): CellValue => {
  const day = kind === 'DAY' ? dayOf(cell) : null
  return day ? new Date(dayNumber(day) * DAY) : cell
}
const eachRow = async function* ({ columns, lots }: WrittenTable): AsyncGenerator<CellValue[]> {
  for await (const rows of lots)
    for (const row of rows) yield columns.map((column, place) => asValue(row[place] ?? null, column))
}

const WIDTHS: Readonly<Record<ExportColumn['kind'], number>> = { TEXT: 24, DAY: 12, COUNT: 10, SHARE: 12 }
const FORMATS: Readonly<Partial<Record<ExportColumn['kind'], string>>> = { DAY: 'dd/mm/yyyy', SHARE: '0.00%' }

const writeWorkbook = async (table: WrittenTable): Promise<ReadableStream> => {
  // Loaded with the first workbook: a start need not wait for it.
  const { writeXlsxStream } = await import('hucre/xlsx')
  const { columns, locale, name } = table
  // Texts stand in their cells as texts, which Excel never computes, however they begin.
  const stream = writeXlsxStream(eachRow(table), {
    name,
    freezePane: { rows: 1 },
    columns: columns.map(({ heading, kind }) => ({
      header: heading[locale],
      width: Math.max(WIDTHS[kind], heading[locale].length + 2),
      ...(FORMATS[kind] ? { numFmt: FORMATS[kind] } : {}),
    })),
  })
  // The same stream; the library names the type of the browser's library.
  return stream as ReadableStream
}

/** The file as it is being written; nothing of it is kept. */
export const writeExport = async (format: 'csv' | 'xlsx', table: WrittenTable): Promise<Readable> =>
  format === 'csv' ? Readable.from(writeLines(table)) : Readable.fromWeb(await writeWorkbook(table))
