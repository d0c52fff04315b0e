import { Prisma } from '@nguon/database'
import {
  AGE_BANDS,
  type CalendarDate,
  HELPED_COUNTS,
  LAST_AGE_OF_BAND,
  pathsUpTo,
  type ReportDimension,
  YOUNG_AGES,
} from '@nguon/domain'

/** What a row is grouped by: an expression without chance for each dimension that the rows have. */
export type GroupExpressions = Partial<Record<ReportDimension, Prisma.Sql>>

// The words of the product's own lists, which nobody outside writes.
const word = (text: string): Prisma.Sql => Prisma.raw(`'${text}'`)
const number = (value: number): Prisma.Sql => Prisma.raw(String(value))

/**
 * The committee of a level below another on the path of a row, as its ordinal; where the path ends above that level, the
 * last committee on it.
 */
export const committeeOf = (path: Prisma.Sql, within: string, level: number): Prisma.Sql => {
  // "/1/5/33/" splits into '', '1', '5', '33', '': the root is the second part.
  const part = number(pathsUpTo(within).length + level + 1)
  return Prisma.sql`coalesce(nullif(split_part(${path}, '/', ${part}), ''), split_part(${path}, '/', -2))`
}

/** Years, quarters and months as numbers, which group fast: 2026, 20264, 202611. */
export const timeOf = (day: Prisma.Sql): GroupExpressions => {
  const year = Prisma.sql`date_part('year', ${day})::int`
  return {
    YEAR: year,
    QUARTER: Prisma.sql`${year} * 10 + date_part('quarter', ${day})::int`,
    MONTH: Prisma.sql`${year} * 100 + date_part('month', ${day})::int`,
  }
}
/** The code of a group of time from its number. */
export const codeOfTime = (dimension: ReportDimension, text: string): string => {
  if (dimension === 'QUARTER') return `${text.slice(0, 4)}-Q${text.slice(4)}`
  return dimension === 'MONTH' ? `${text.slice(0, 4)}-${text.slice(4)}` : text
}

const yesOrNo = (known: Prisma.Sql, isSo: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`CASE WHEN ${known} IS NULL THEN NULL WHEN ${isSo} THEN 'YES' ELSE 'NO' END`

const ageBand = (age: Prisma.Sql): Prisma.Sql => {
  const bands = AGE_BANDS.flatMap((band) => {
    const last = LAST_AGE_OF_BAND[band]
    return last === null ? [] : [Prisma.sql`WHEN ${age} <= ${number(last)} THEN ${word(band)}`]
  })
  return Prisma.sql`CASE WHEN ${age} IS NULL THEN NULL ${Prisma.join(bands, ' ')} ELSE ${word(AGE_BANDS.at(-1) ?? '')} END`
}

/** The particulars of a person on a row of the alias, with the age in full years of the row's own day. */
export const personOf = (row: Prisma.Sql, age: Prisma.Sql): GroupExpressions => ({
  SEX: Prisma.sql`${row}.sex`,
  AGE_BAND: ageBand(age),
  AGE_18_30: yesOrNo(age, Prisma.sql`${age} BETWEEN ${number(YOUNG_AGES.from)} AND ${number(YOUNG_AGES.to)}`),
  ETHNIC_MINORITY: yesOrNo(Prisma.sql`nullif(${row}.ethnicity, '')`, Prisma.sql`${row}.ethnicity <> 'Kinh'`),
  RELIGIOUS: yesOrNo(Prisma.sql`nullif(${row}.religion, '')`, Prisma.sql`${row}.religion <> 'Không'`),
  EDUCATION: Prisma.sql`${row}.education`,
  QUALIFICATION: Prisma.sql`${row}.qualification`,
  OCCUPATION: Prisma.sql`${row}.occupation`,
  ENTERPRISE_KIND: Prisma.sql`${row}.enterprise_kind`,
  YOUTH_UNION: yesOrNo(Prisma.sql`${row}.youth_union_member`, Prisma.sql`${row}.youth_union_member`),
})

/** Full years of age on a day; born on 29/2, a year is full on 28/2 of a common year, as the rules count. */
export const ageOn = (birthDate: Prisma.Sql, day: Prisma.Sql): Prisma.Sql => {
  const years = Prisma.sql`(date_part('year', ${day}) - date_part('year', ${birthDate}))::int`
  return Prisma.sql`(${years} - CASE WHEN (${birthDate} + make_interval(years => ${years}))::date > ${day} THEN 1 ELSE 0 END)`
}

export const helpedOf = (count: Prisma.Sql): Prisma.Sql => {
  const words = HELPED_COUNTS.slice(0, -1).map((code, index) => Prisma.sql`WHEN ${number(index)} THEN ${word(code)}`)
  return Prisma.sql`CASE ${count} ${Prisma.join(words, ' ')} ELSE ${word(HELPED_COUNTS.at(-1) ?? '')} END`
}

export const dayOf = (day: CalendarDate): Prisma.Sql => Prisma.sql`${day}::date`
