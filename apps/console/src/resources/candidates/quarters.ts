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
/** Each assessed quarter with the grade in the middle of its ratings, the newest first; corrected ones do not count. */
export const quartersOf = (assessments: readonly Assessed[]): { period: string; grade: AssessmentGrade | null }[] =>
  assessments
    .filter(({ counts }) => counts)
    .map(({ period, ratings }) => {
      const sum = ratings.reduce((total, { value }) => total + value, 0)
      return { period, grade: ratings.length === 0 ? null : gradeOf(Math.round(sum / ratings.length)) }
    })
    .sort((a, b) => (a.period < b.period ? 1 : -1))
