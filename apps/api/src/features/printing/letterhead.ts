import { type CalendarDate, partsOf } from '@nguon/domain'
import type { PrintWords } from './words.ts'

/** Whoever writes: a committee with those above it, the uppermost first. */
export interface Writer {
  readonly name: string
  readonly ancestors: readonly { readonly name: string }[]
}

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
export const letterheadOf = (
  writer: Writer,
  today: CalendarDate,
  words: Pick<PrintWords, 'party' | 'placeAndDay'>,
): Letterhead => {
  const above = writer.ancestors.map(({ name }) => name)
  return {
    upper: (above.at(-1) ?? '').toLocaleUpperCase('vi'),
    unit: writer.name.toLocaleUpperCase('vi'),
    party: words.party,
    placeAndDay: words.placeAndDay(placeOf([...above, writer.name]), partsOf(today)),
  }
}

/** What heads every sheet, whatever it is about. */
export interface PageHead extends Letterhead {
  readonly asOf: string
  /** Says that personal fields are hidden; empty where they are not. */
  readonly maskedNote: string
}
