/** A line of a table with its number in the file, as a spreadsheet numbers it. */
export interface Line {
  readonly number: number
  readonly cells: readonly string[]
}

const DELIMITERS = [',', ';', '\t'] as const
type Delimiter = (typeof DELIMITERS)[number]

/** The delimiter of the line of headings; one inside quotes parts nothing. */
const delimiterOf = (text: string): Delimiter => {
  const counts = new Map<Delimiter, number>(DELIMITERS.map((delimiter) => [delimiter, 0]))
  let quoted = false
  let atLineStart = true
  let comment = false
  for (const character of text) {
    if (character === '\n' || character === '\r') {
      if (!quoted && !comment && [...counts.values()].some((count) => count > 0)) break
      if (!quoted) {
        atLineStart = true
        comment = false
      }
      continue
    }
    if (atLineStart && character === '#') comment = true
    atLineStart = false
    if (character === '"') quoted = !quoted
    const delimiter = DELIMITERS.find((one) => one === character)
    if (delimiter && !quoted && !comment) counts.set(delimiter, (counts.get(delimiter) ?? 0) + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

/**
 * Reads text whose cells are parted by commas, semicolons or tabs; quoted cells may hold delimiters, quotes (doubled) and
 * line ends. Stops after `most` lines.
 */
export const readDelimited = (text: string, most: number): Line[] => {
  const delimiter = delimiterOf(text)
  const lines: Line[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let number = 1
  const endCell = () => {
    cells.push(cell)
    cell = ''
  }
  const endLine = () => {
    endCell()
    lines.push({ number, cells })
    cells = []
    number += 1
  }
  for (let index = 0; index < text.length && lines.length < most; index += 1) {
    const character = text.charAt(index)
    if (quoted) {
      if (character !== '"') cell += character
      else if (text.charAt(index + 1) === '"') {
        cell += '"'
        index += 1
      } else quoted = false
    } else if (character === '"' && cell.trim() === '') {
      cell = ''
      quoted = true
    } else if (character === delimiter) endCell()
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(index + 1) === '\n') index += 1
      endLine()
    } else cell += character
  }
  if ((cell !== '' || cells.length > 0) && lines.length < most) endLine()
  return lines
}
