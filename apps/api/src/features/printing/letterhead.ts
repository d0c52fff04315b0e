import { type CalendarDate, partsOf } from '@nguon/domain'
import type { PrintedCase } from './case-document.ts'
import type { PrintWords } from './words.ts'

export interface Letterhead {
  /** The committee above the cell, in capitals; empty where the viewer does not see it. */
  readonly upper: string
  readonly unit: string
  readonly party: string
  readonly placeAndDay: string
}

const TERRITORY =
  /^(?:Đảng bộ|Đảng ủy|Chi bộ)\s+(?:xã|phường|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh)\s+(\S.*)$/iu
const TO_BE_FILLED_IN = '……………'

/** The place of a letter: that of the nearest committee which is one of a place. */
const placeOf = (names: readonly string[]): string =>
  names.flatMap((name) => TERRITORY.exec(name.normalize('NFC'))?.[1] ?? []).at(-1) ?? TO_BE_FILLED_IN

/** The head of a paper of the Party: who writes, the Party, the place and the day of printing. */
export const letterheadOf = ({ cell }: PrintedCase, today: CalendarDate, words: PrintWords): Letterhead => {
  const above = cell.ancestors.map(({ name }) => name)
  return {
    upper: (above.at(-1) ?? '').toLocaleUpperCase('vi'),
    unit: cell.name.toLocaleUpperCase('vi'),
    party: words.party,
    placeAndDay: words.placeAndDay(placeOf([...above, cell.name]), partsOf(today)),
  }
}
