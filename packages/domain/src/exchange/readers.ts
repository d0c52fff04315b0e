import type { Labels } from '../labels/labels.ts'
import { labelsOf } from '../labels/labels-of.ts'
import { type CalendarDate, readDate } from '../shared/dates.ts'
import { LOCALES } from '../shared/locales.ts'
import { foldText, normaliseText, textProblem } from '../shared/names.ts'
import { readCount, readFraction } from '../shared/numbers.ts'
import { accept, type FieldProblem, type Result } from '../shared/result.ts'
import type { GroupTarget } from '../targets/groups.ts'

type CellProblem = Pick<FieldProblem, 'code' | 'params'>
/** Reads what somebody typed into a cell that is not blank. */
export type CellReader<T> = (text: string) => Result<T, CellProblem>

const problem = (code: CellProblem['code'], params?: CellProblem['params']): Result<never, CellProblem> => ({
  ok: false,
  error: { code, ...(params ? { params } : {}) },
})

export const textOf =
  (maximum: number): CellReader<string> =>
  (text) => {
    const [fault] = textProblem('', text, { required: true, maximum })
    return fault ? problem(fault.code, fault.params) : accept(normaliseText(text))
  }

export const dateCell: CellReader<CalendarDate> = (text) => {
  const date = readDate(text)
  return date ? accept(date) : problem('NOT_A_DATE')
}

export const countCell: CellReader<number> = (text) => {
  const count = readCount(text)
  return count === null ? problem('NOT_A_COUNT') : accept(count)
}

const EARLIEST_YEAR = 1930
const LATEST_YEAR = 2100
export const yearCell: CellReader<number> = (text) => {
  const year = readCount(text)
  return year !== null && year >= EARLIEST_YEAR && year <= LATEST_YEAR
    ? accept(year)
    : problem('NOT_A_YEAR', { earliest: String(EARLIEST_YEAR), latest: String(LATEST_YEAR) })
}

export const shareCell: CellReader<number> = (text) => {
  const share = readFraction(text)
  return share === null ? problem('NOT_A_SHARE') : accept(share)
}

/** "34" is so many people, "40 %" or "0,4" a share of the target. */
export const groupAmountCell: CellReader<Pick<GroupTarget, 'minimum' | 'share'>> = (text) => {
  const count = text.includes('%') ? null : readCount(text)
  if (count !== null) return accept({ minimum: count, share: null })
  const share = readFraction(text)
  return share === null || share <= 0 || share > 1 ? problem('NOT_A_GROUP_AMOUNT') : accept({ minimum: null, share })
}

const YES = ['co', 'x', 'yes', 'y', 'true', '1', 'doan vien', 'da ket nap']
const NO = ['khong', 'chua', 'no', 'n', 'false', '0']
export const yesOrNoCell: CellReader<boolean> = (text) => {
  const folded = foldText(text)
  if (YES.includes(folded)) return accept(true)
  return NO.includes(folded) ? accept(false) : problem('NOT_YES_OR_NO')
}

export type ChoiceList = keyof Pick<
  Labels,
  | 'committeeKind'
  | 'areaTrait'
  | 'sex'
  | 'education'
  | 'qualification'
  | 'occupation'
  | 'enterpriseKind'
  | 'sourceOrganisationKind'
  | 'targetKind'
>

/** One value of a list, by its code, its word in either language, or another way to write it. */
export const choiceOf = <T extends string>(
  values: readonly T[],
  list: ChoiceList,
  synonyms: Partial<Record<T, readonly string[]>> = {},
): CellReader<T> => {
  const valueByText = new Map<string, T>()
  for (const value of values) {
    const words = LOCALES.map((locale) => new Map(Object.entries(labelsOf(locale)[list])).get(value) ?? value)
    for (const text of [value, ...words, ...(synonyms[value] ?? [])]) valueByText.set(foldText(text), value)
  }
  return (text) => {
    const value = valueByText.get(foldText(text))
    return value === undefined ? problem('NOT_A_CHOICE', { value: normaliseText(text), choices: list }) : accept(value)
  }
}

/** Several values in one cell, parted by commas or semicolons. */
export const listOf =
  <T>(reader: CellReader<T>): CellReader<readonly T[]> =>
  (text) => {
    const values: T[] = []
    for (const part of text.split(/[,;]/).filter((one) => one.trim() !== '')) {
      const read = reader(part)
      if (!read.ok) return read
      if (!values.includes(read.value)) values.push(read.value)
    }
    return accept(values)
  }

/** The usual spelling of a word of a list, or the text itself where the list does not have it. */
export const spelledAs =
  (list: readonly string[], maximum: number): CellReader<string> =>
  (text) => {
    const usual = list.find((word) => foldText(word) === foldText(text))
    return usual === undefined ? textOf(maximum)(text) : accept(usual)
  }
