import type { Locale } from '@nguon/domain'

/**
 * A spreadsheet that opens a text file computes a cell that begins like a formula, also behind blanks; behind an apostrophe
 * it is a text, and the import takes the apostrophe away again. A cell of XLSX says itself that it is a text and needs none.
 */
export const guarded = (text: string): string => (/^(?:\s*[=+\-@]|[\t\r\n])/.test(text) ? `'${text}` : text)

// Excel takes the list separator of the region: a semicolon where the comma parts decimals.
const separatorByLocale: Readonly<Record<Locale, string>> = { vi: ';', en: ',' }
/** Without it Excel takes a text file for one of its own old encodings. */
export const BYTE_ORDER_MARK = '\ufeff'

const quoted = (text: string): string => (/["\r\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A row of a text file, with the end of its line. */
export const delimitedLine = (cells: readonly string[], locale: Locale): string =>
  `${cells.map((text) => quoted(guarded(text))).join(separatorByLocale[locale])}\r\n`
