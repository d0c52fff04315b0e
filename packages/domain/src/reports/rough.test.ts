import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import { addUp, marginsOf, type ReportRow } from './cube.ts'
import type { ReportDimension } from './dimensions.ts'
import type { ReportQuestion } from './question.ts'
import { checkRoughQuestion, plainDimensions, roughFigures } from './rough.ts'

const QUESTION: ReportQuestion = {
  measure: 'ADMITTED',
  dimensions: ['SEX'],
  filter: [],
  from: day('2022-01-01'),
  to: day('2022-12-31'),
  basis: 'DECISION',
  asOf: null,
  level: null,
  fromStage: null,
  toStage: null,
}

/** An even chance that belongs to a name and a key, as far as a test needs one. */
const chanceBy =
  (key: number) =>
  (name: string): number => {
    let state = 0x811c9dc5 ^ key
    for (const letter of name) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193)
    for (let round = 0; round < 3; round += 1) {
      state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
      state ^= state >>> 13
    }
    return ((state >>> 0) + 0.5) / 2 ** 32
  }

type Somebody = Readonly<Record<string, string>>
/** What the persons look like in a question, to somebody who may not see them. */
const askRough = (persons: readonly Somebody[], question: ReportQuestion, within: string, key: number) => {
  const { dimensions, filter } = question
  const rowsBy = (kept: readonly ReportDimension[], those: readonly Somebody[]): ReportRow[] => {
    const ones = those.map((one) => ({ codes: kept.map((dimension) => one[dimension] ?? null), value: 1, count: 1 }))
    return addUp(ones, kept, kept)
  }
  const plainFilter = filter.filter(({ dimension }) => plainDimensions([dimension]).length > 0)
  const fits = (those: readonly Somebody[], filters: ReportQuestion['filter']) =>
    those.filter((one) => filters.every(({ dimension, codes }) => codes.includes(one[dimension] ?? 'UNKNOWN')))
  const rows = rowsBy(dimensions, fits(persons, filter))
  const [total = { codes: [], value: 0, count: 0 }] = addUp(rows, dimensions, [])
  const margins = marginsOf(dimensions).map((kept) => ({ dimensions: kept, rows: addUp(rows, dimensions, kept) }))
  const base = rowsBy(plainDimensions(dimensions), fits(persons, plainFilter))
  const place = { within, asOf: day('2026-11-24') }
  return roughFigures({ rows, margins, total }, base, question, place, chanceBy(key))
}
const figureOf = (rows: readonly ReportRow[], ...codes: string[]): number =>
  rows.find((row) => row.codes.join() === codes.join())?.value ?? 0

const EDUCATIONS = ['PRIMARY', 'LOWER_SECONDARY', 'UPPER_SECONDARY']
const OCCUPATIONS = ['FARMER', 'WORKER', 'TEACHER', 'STUDENT']
/** Women are few: as many as the secret, spread over the committee 7 and the other one. */
const worldOf = (secret: number, size: number): Somebody[] =>
  Array.from({ length: size }, (_, index) => ({
    SEX: index < secret ? 'FEMALE' : 'MALE',
    EDUCATION: EDUCATIONS[index % 3] ?? '',
    OCCUPATION: OCCUPATIONS[(index * 5) % 4] ?? '',
    YOUTH_UNION: index % 2 === 0 ? 'YES' : 'NO',
    COMMITTEE: '7',
  }))

describe('Figures about particulars, to those who may not see persons', () => {
  it('are multiples of five, the same however and how often they are asked for', () => {
    const persons = worldOf(22, 80)
    const alone = askRough(persons, QUESTION, '7', 1)
    const crossed = askRough(persons, { ...QUESTION, dimensions: ['SEX', 'EDUCATION'] }, '7', 1)
    const filtered = askRough(
      persons,
      { ...QUESTION, dimensions: [], filter: [{ dimension: 'SEX', codes: ['FEMALE'] }] },
      '7',
      1,
    )
    const above = askRough(persons, { ...QUESTION, dimensions: ['COMMITTEE', 'SEX'] }, '1', 1)
    const byYear = askRough(
      persons.map((one) => ({ ...one, YEAR: '2022' })),
      { ...QUESTION, dimensions: ['YEAR', 'SEX'] },
      '7',
      1,
    )

    const women = figureOf(alone.rows, 'FEMALE')
    expect(women % 5).toBe(0)
    expect(Math.abs(women - 22)).toBeLessThan(20)
    expect(figureOf(crossed.margins.find(({ dimensions }) => dimensions.join() === 'SEX')?.rows ?? [], 'FEMALE')).toBe(
      women,
    )
    expect(filtered.total.value).toBe(women)
    expect(figureOf(above.rows, '7', 'FEMALE')).toBe(women)
    expect(figureOf(byYear.rows, '2022', 'FEMALE')).toBe(women)
  })

  it('leave exact what says nothing of persons, and keep back groups of few and breakdowns of few together', () => {
    const few = askRough(worldOf(12, 29), { ...QUESTION, dimensions: ['COMMITTEE', 'SEX'] }, '1', 1)
    const two = Array.from({ length: 40 }, (_, key) => askRough(worldOf(2, 60), QUESTION, '7', key))

    expect(few.rows).toEqual([])
    expect(few.total.value).toBe(29)
    expect(few.margins.find(({ dimensions }) => dimensions.join() === 'COMMITTEE')?.rows[0]?.value).toBe(29)
    expect(two.every(({ rows }) => figureOf(rows, 'FEMALE') === 0)).toBe(true)
  })

  it('come near the truth of large groups', () => {
    const errors = Array.from({ length: 200 }, (_, key) =>
      Math.abs(figureOf(askRough(worldOf(150, 300), QUESTION, '7', key).rows, 'FEMALE') - 150),
    )

    expect(errors.reduce((sum, one) => sum + one, 0) / errors.length).toBeLessThan(4)
  })

  it('of several years are the told years added up', () => {
    const persons = worldOf(90, 200).map((one, index) => ({ ...one, YEAR: index % 2 === 0 ? '2021' : '2022' }))
    const question = { ...QUESTION, from: day('2021-01-01'), dimensions: ['YEAR', 'SEX'] as const }
    const { rows, margins } = askRough(persons, question, '7', 3)

    const women = margins.find(({ dimensions }) => dimensions.join() === 'SEX')?.rows ?? []
    expect(figureOf(women, 'FEMALE')).toBe(figureOf(rows, '2021', 'FEMALE') + figureOf(rows, '2022', 'FEMALE'))
  })

  it('are asked for of whole periods, by two particulars at most and one group a filter', () => {
    const codes = (question: Partial<ReportQuestion>) =>
      checkRoughQuestion({ ...QUESTION, ...question }).map(({ field, code }) => `${field} ${code}`)

    expect(codes({})).toEqual([])
    expect(codes({ from: day('2022-04-01'), to: day('2022-06-30') })).toEqual([])
    expect(codes({ from: null, to: null })).toEqual([])
    expect(codes({ to: day('2022-12-30') })).toEqual(['to WHOLE_PERIODS_ONLY'])
    expect(codes({ from: day('2021-01-01') })).toEqual(['to WHOLE_PERIODS_ONLY'])
    expect(codes({ from: day('2021-01-01'), dimensions: ['YEAR', 'SEX'] })).toEqual([])
    expect(codes({ asOf: day('2022-06-30') })).toEqual(['asOf WHOLE_PERIODS_ONLY'])
    expect(codes({ dimensions: ['MONTH', 'SEX'] })).toEqual(['dimensions MONTHS_NOT_WITH_PARTICULARS'])
    expect(
      codes({ dimensions: ['SEX', 'EDUCATION'], filter: [{ dimension: 'OCCUPATION', codes: ['FARMER', 'WORKER'] }] }),
    ).toEqual(['dimensions TOO_MANY_PARTICULARS', 'filter.0 ONE_GROUP_ONLY'])
  })
})

/**
 * Somebody without the right to see persons asks everything that may be asked and wants to know how many women there are
 * in a committee: the figure itself, the total less the men, the sums over every second particular, the committee above
 * less its other one, each with both dates of an admission; and takes the whole number nearest to the mean of it all.
 */
const attack = (secret: number, key: number): number => {
  const here = worldOf(secret, 60)
  const beside = worldOf(20, 60).map((one) => ({ ...one, COMMITTEE: '8' }))
  const estimates: number[] = []
  for (const basis of ['DECISION', 'CEREMONY'] as const) {
    const ask = (persons: readonly Somebody[], within: string, dimensions: readonly ReportDimension[]) =>
      askRough(persons, { ...QUESTION, basis, dimensions }, within, key)
    const own = ask(here, '7', ['SEX'])
    estimates.push(figureOf(own.rows, 'FEMALE'), 60 - figureOf(own.rows, 'MALE'))
    const above = ask([...here, ...beside], '1', ['SEX'])
    const other = ask(beside, '8', ['SEX'])
    estimates.push(figureOf(above.rows, 'FEMALE') - figureOf(other.rows, 'FEMALE'))
    for (const second of ['EDUCATION', 'OCCUPATION', 'YOUTH_UNION'] as const) {
      const { rows } = ask(here, '7', ['SEX', second])
      const sum = (sex: string) =>
        rows.filter(({ codes }) => codes[0] === sex).reduce((total, { value }) => total + (value ?? 0), 0)
      estimates.push(sum('FEMALE'), 60 - sum('MALE'))
    }
  }
  return Math.round(estimates.reduce((total, one) => total + one, 0) / estimates.length)
}

describe('An attacker with many questions', () => {
  it('learns a count of one to four hardly better than by guessing one of the four', () => {
    const keys = Array.from({ length: 150 }, (_, key) => key)
    const hits = [1, 2, 3, 4].flatMap((secret) => keys.map((key) => (attack(secret, key) === secret ? 1 : 0)))
    const share = hits.reduce<number>((sum, one) => sum + one, 0) / hits.length

    expect(share).toBeLessThan(0.3)
  })

  it('finds every count of one to four behind the same answers', () => {
    const answers = (secret: number) => new Set(Array.from({ length: 400 }, (_, key) => attack(secret, key)))
    const [one, two, three, four] = [1, 2, 3, 4].map(answers)

    const common = [...(one ?? [])].filter((answer) => two?.has(answer) && three?.has(answer) && four?.has(answer))
    expect(common.length).toBeGreaterThanOrEqual(3)
  })
})
