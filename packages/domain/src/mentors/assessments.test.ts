import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import {
  ASSESSMENT_CRITERIA,
  type AssessmentCommand,
  assessmentDueOn,
  decideAssessment,
  gradeOf,
  quarterDays,
  quarterOf,
} from './assessments.ts'

const TODAY = day('2026-11-24')
const command: AssessmentCommand = {
  period: '2026-Q3',
  ratings: ASSESSMENT_CRITERIA.map((criterion) => ({ criterion, value: 3 })),
  text: 'Tiến bộ đều.',
  nextTasks: null,
  assessedOn: day('2026-09-30'),
}
const facts = { helped: [{ startsOn: day('2026-09-30'), endsOn: null }] }
const problems = (change: Partial<AssessmentCommand>) => {
  const decision = decideAssessment({ ...command, ...change }, facts, TODAY)
  return decision.ok || decision.error.kind === 'refusal' ? [] : decision.error.problems.map(({ code }) => code)
}

describe('A quarter', () => {
  it.each([
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2026-Q2', '2026-04-01', '2026-06-30'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
  ])('%s has its days from the first to the last', (period, startsOn, endsOn) => {
    expect(quarterDays(period)).toEqual({ startsOn, endsOn })
    expect([quarterOf(day(startsOn)), quarterOf(day(endsOn))]).toEqual([period, period])
  })

  it('is nothing else', () => {
    expect(['2026-Q5', '2026', 'Q1-2026', '1800-Q1'].map(quarterDays)).toEqual([null, null, null, null])
  })
})

describe('An assessment', () => {
  it('is accepted from a mentor who helped on the last day of the quarter only', () => {
    expect(decideAssessment(command, facts, TODAY)).toEqual({ ok: true, value: command })
  })

  it('is refused to whoever helped only before or after', () => {
    const helped = [
      { startsOn: day('2026-01-01'), endsOn: day('2026-06-30') },
      { startsOn: day('2026-10-01'), endsOn: null },
    ]

    expect(decideAssessment(command, { helped }, TODAY)).toMatchObject({
      ok: false,
      error: { verdicts: [{ code: 'NOT_HELPING_THEN', values: { period: '2026-Q3' } }] },
    })
  })

  it('rates each criterion once, from 1 to 4', () => {
    const [first, ...others] = command.ratings
    if (!first) throw new Error('No criterion')

    expect(problems({ ratings: others })).toEqual(['EACH_CRITERION_ONCE'])
    expect(problems({ ratings: [first, ...command.ratings] })).toEqual(['EACH_CRITERION_ONCE'])
    expect(problems({ ratings: [{ ...first, value: 5 }, ...others] })).toEqual(['OUT_OF_BOUNDS'])
    expect(problems({ ratings: [{ ...first, value: 2.5 }, ...others] })).toEqual(['OUT_OF_BOUNDS'])
  })

  it('is written on a day that is over, and not before its quarter begins', () => {
    expect(problems({ assessedOn: day('2026-11-25') })).toEqual(['DATE_IN_FUTURE'])
    expect(problems({ assessedOn: day('2026-06-30') })).toEqual(['BEFORE_QUARTER'])
    expect(problems({ period: '2026' })).toEqual(['QUARTER_FORM'])
  })

  it('is due so many months after the last one, or after the help began', () => {
    expect(assessmentDueOn(day('2026-01-31'), null, 3)).toBe('2026-04-30')
    expect(assessmentDueOn(day('2026-01-31'), day('2026-02-15'), 3)).toBe('2026-05-15')
    expect(assessmentDueOn(day('2026-01-31'), day('2025-12-01'), 6)).toBe('2026-07-31')
  })

  it('has a word for each value', () => {
    expect([1, 2, 3, 4].map(gradeOf)).toEqual(['WEAK', 'FAIR', 'GOOD', 'VERY_GOOD'])
  })
})
