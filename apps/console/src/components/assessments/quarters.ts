import { type AssessmentGrade, gradeOf } from '@nguon/domain'

const ROMAN = ['I', 'II', 'III', 'IV'] as const

/** A quarter as it is written on paper: "2026-Q1" is quý I/2026, here "I/2026". */
export function quarterWords(period: string): string {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? []
  return year === undefined ? period : `${ROMAN[Number(quarter) - 1]}/${year}`
}

/** The quarter of a day, and those before it, the newest first. */
export function quartersUntil(today: string, count: number): string[] {
  const first = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  return Array.from({ length: count }, (_, back) => {
    const index = first - back
    return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`
  })
}

type Assessed = {
  readonly period: string
  readonly counts: boolean
  readonly ratings: readonly { readonly value: number }[]
}
export type Quarter = {
  readonly period: string
  /** The grade in the middle of the ratings; null where they are withheld, or awaited. */
  readonly grade: AssessmentGrade | null
  readonly awaited: boolean
}
/** Each assessed quarter, the newest first, before them the one that is overdue; corrected assessments do not count. */
export function quartersOf(assessments: readonly Assessed[], dueOn: string | null, today: string): Quarter[] {
  const assessed = assessments
    .filter(({ counts }) => counts)
    .map(({ period, ratings }): Quarter => {
      const sum = ratings.reduce((total, { value }) => total + value, 0)
      return { period, grade: ratings.length === 0 ? null : gradeOf(Math.round(sum / ratings.length)), awaited: false }
    })
    .sort((a, b) => (a.period < b.period ? 1 : -1))
  const [now] = quartersUntil(today, 1)
  const isAwaited = dueOn !== null && dueOn < today && assessed[0]?.period !== now
  return isAwaited && now !== undefined ? [{ period: now, grade: null, awaited: true }, ...assessed] : assessed
}
