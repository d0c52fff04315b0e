import { type ImportKind, importColumns, type Locale, labelsOf } from '@nguon/domain'
import { writeXlsx } from 'hucre/xlsx'

export const TEMPLATE_FORMATS = ['csv', 'xlsx'] as const
export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number]

/** A spreadsheet would run a cell that begins like a formula. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

// Excel takes the list separator of the region: a semicolon where the comma parts decimals.
const separatorByLocale: Readonly<Record<Locale, string>> = { vi: ';', en: ',' }
const BYTE_ORDER_MARK = '\ufeff'

const csv = (rows: readonly (readonly string[])[], locale: Locale): Buffer => {
  const separator = separatorByLocale[locale]
  const cell = (text: string) => (/["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = rows.map((row) => row.map(cell).join(separator))
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`)
}

/** A table with the headings of a kind, in the reader's language, and one example row. */
export const writeTemplate = async (kind: ImportKind, format: TemplateFormat, locale: Locale): Promise<Buffer> => {
  const columns = importColumns(kind)
  const rows = [
    columns.map(({ heading, required }) => guarded(required ? `${heading[locale]} (*)` : heading[locale])),
    columns.map(({ example }) => guarded(example)),
  ]
  if (format === 'csv') return csv(rows, locale)
  const widths = columns.map(({ heading, example }) => ({
    width: Math.min(40, Math.max(heading[locale].length + 6, example.length + 2)),
  }))
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
