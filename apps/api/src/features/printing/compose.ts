// What XML has no place for, and no paper either; a line's end and a tab stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** The sheet with every text in composed letters: a mark beside its letter prints beside it. */
export const compose = <T>(sheet: T): T => {
  if (typeof sheet === 'string') return sheet.normalize('NFC').replace(UNPRINTABLE, '') as T
  if (Array.isArray(sheet)) return sheet.map((one: unknown) => compose(one)) as T
  if (typeof sheet !== 'object' || sheet === null) return sheet
  return Object.fromEntries(Object.entries(sheet).map(([name, value]) => [name, compose(value)])) as T
}
