import { type ImportKind, importColumns, type Locale, labelsOf } from '@nguon/domain'
import { BYTE_ORDER_MARK, delimitedLine } from './cells.ts'

export const TEMPLATE_FORMATS = ['csv', 'xlsx'] as const
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number]
export const mediaTypes: Readonly<Record<TemplateFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A table with the headings of a kind, in the reader's language, and one example row. */
export const writeTemplate = async (kind: ImportKind, format: TemplateFormat, locale: Locale): Promise<Buffer> => {
  const columns = importColumns(kind)
  const rows = [
    columns.map(({ heading, required }) => (required ? `${heading[locale]} (*)` : heading[locale])),
    columns.map(({ example }) => example),
  ]
  if (format === 'csv') return Buffer.from(BYTE_ORDER_MARK + rows.map((row) => delimitedLine(row, locale)).join(''))
  const widths = columns.map(({ heading, example }) => ({
    width: Math.min(40, Math.max(heading[locale].length + 6, example.length + 2)),
  }))
  const { writeXlsx } = await import('hucre/xlsx')
  return Buffer.from(
    await writeXlsx({
      sheets: [
        {
          name: labelsOf(locale).importKind[kind].slice(0, 31),
          columns: widths,
          rows,
          freezePane: { rows: 1 },
        },
      ],
    }),
  )
}
