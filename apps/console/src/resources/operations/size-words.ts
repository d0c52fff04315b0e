const STEP = 1_024
const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** "3,4 MB": a size as people say it, with one digit behind the comma from kilobytes on. */
export const sizeWords = (bytes: number, locale: string): string => {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(STEP)))
  const digits = power === 0 ? 0 : 1
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return `${number.format(bytes / STEP ** power)} ${UNITS[power]}`
}
