import { accept, type FieldProblem, type Result } from '@nguon/domain'
import type { CellValue } from 'hucre/xlsx'
import { unpacksWithin } from './archive.ts'
import { type Line, readDelimited } from './delimited.ts'

export const LARGEST_FILE = 10 * 1024 * 1024
export const MOST_ROWS = 50_000
const LARGEST_CONTENT = 100 * 1024 * 1024
// Lines that hold no row: remarks, blank lines and the headings.
const MOST_LINES = MOST_ROWS + 1_000
const MEGABYTE = 1024 * 1024

export type FileProblem = Pick<FieldProblem, 'code' | 'params'>
/** The first line that is neither blank nor a remark is the headings. */
export interface Table {
  readonly headings: Line
  readonly rows: readonly Line[]
}

const problem = (code: FileProblem['code'], params?: FileProblem['params']): Result<never, FileProblem> => ({
  ok: false,
  error: { code, ...(params ? { params } : {}) },
})

const startsWith = (bytes: Buffer, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

export type FileKind = 'TEXT' | 'SPREADSHEET'
/** What the bytes themselves are, whatever the file is called. */
export const recogniseFile = (bytes: Buffer): Result<FileKind, FileProblem> => {
  if (bytes.length === 0) return problem('FILE_EMPTY')
  if (bytes.length > LARGEST_FILE) return problem('FILE_TOO_LARGE', { megabytes: LARGEST_FILE / MEGABYTE })
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return accept('SPREADSHEET')
  // A file of Excel 97-2003, or one behind a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return problem('FILE_KIND_UNKNOWN')
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)
  return !isUtf16 && bytes.subarray(0, 8_000).includes(0) ? problem('FILE_KIND_UNKNOWN') : accept('TEXT')
}

const decode = (bytes: Buffer): string | null => {
  const encoding = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8'
  try {
    // The decoder takes the byte order mark away.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A number of three decimals would read as one of thousands: "1.905". */
const numberText = (value: number): string => {
  const text = String(value)
  return /^\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
}

const cellText = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return typeof value === 'number' ? numberText(value) : String(value)
}

const readSpreadsheet = async (bytes: Buffer): Promise<Result<Line[], FileProblem>> => {
  // Loaded with the first spreadsheet: a start need not wait for it.
  const { readXlsx } = await import('hucre/xlsx')
  try {
    if (!unpacksWithin(bytes, LARGEST_CONTENT))
      return problem('FILE_TOO_LARGE', { megabytes: LARGEST_CONTENT / MEGABYTE })
    const { sheets } = await readXlsx(bytes, { sheets: [0], maxRows: MOST_LINES + 1 })
    return accept((sheets[0]?.rows ?? []).map((row, index) => ({ number: index + 1, cells: row.map(cellText) })))
  } catch {
    return problem('FILE_UNREADABLE')
  }
}

// Spreadsheets guard a cell that looks like a formula with an apostrophe.
const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@])/, '')
const tidy = ({ number, cells }: Line): Line => ({
  number,
  cells: cells.map((cell) => unguarded(cell.normalize('NFC').trim())),
})
const isBlank = ({ cells }: Line): boolean => cells.every((cell) => cell === '')
/** "# source: ..."; a lone "#" is the heading of running numbers, and "#12" in a row is a number of something. */
const isRemark = (line: Line, beforeHeadings: boolean): boolean =>
  (beforeHeadings ? /^#./ : /^#\s/).test(line.cells[0] ?? '')

/** The table in a file as Excel and others save it: headings, and rows with their numbers in the file. */
export const readTable = async (bytes: Buffer): Promise<Result<Table, FileProblem>> => {
  const kind = recogniseFile(bytes)
  if (!kind.ok) return kind
  let lines: Line[]
  if (kind.value === 'SPREADSHEET') {
    const read = await readSpreadsheet(bytes)
    if (!read.ok) return read
    lines = read.value
  } else {
    const text = decode(bytes)
    if (text === null) return problem('FILE_ENCODING')
    lines = readDelimited(text, MOST_LINES + 1)
  }
  const written = lines.map(tidy).filter((line) => !isBlank(line))
  const first = written.findIndex((line) => !isRemark(line, true))
  const headings = written[first]
  if (!headings) return problem('FILE_EMPTY')
  const rows = written.slice(first + 1).filter((line) => !isRemark(line, false))
  if (rows.length === 0) return problem('NO_ROWS')
  if (rows.length > MOST_ROWS || lines.length > MOST_LINES) return problem('TOO_MANY_ROWS', { most: MOST_ROWS })
  return accept({ headings, rows })
}
