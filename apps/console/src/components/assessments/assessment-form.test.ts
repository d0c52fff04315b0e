import { ASSESSMENT_CRITERIA } from '@nguon/domain'
import { describe, expect, it } from 'vitest'
import { helpersIn, problemsOfAssessment } from './assessment-form.ts'

const FORM = {
  mentorId: 'mentor',
  period: '2026-Q4',
  assessedOn: '2026-11-24',
  values: Object.fromEntries(ASSESSMENT_CRITERIA.map((criterion) => [criterion, 3])),
  text: '',
  nextTasks: '',
}

describe('A quarterly assessment', () => {
  it('wants every criterion rated, a mentor and a day that has come', () => {
    expect(problemsOfAssessment(FORM, '2026-11-24')).toEqual({})
    expect(
      problemsOfAssessment(
        { ...FORM, mentorId: '', assessedOn: '2026-11-25', values: { MOTIVATION: 4 } },
        '2026-11-24',
      ),
    ).toEqual({ mentorId: 'missingMentor', assessedOn: 'future', ratings: 'missingRating' })
  })

  it('is for whoever helped in its quarter, the newest first', () => {
    const assignments = [
      { id: 'old', startsOn: '2025-01-01', endsOn: '2026-06-30' },
      { id: 'before', startsOn: '2026-07-01', endsOn: '2026-10-01' },
      { id: 'now', startsOn: '2026-10-02', endsOn: null },
    ]

    expect(helpersIn(assignments, '2026-Q4').map(({ id }) => id)).toEqual(['now', 'before'])
    expect(helpersIn(assignments, '2024-Q1')).toEqual([])
  })
})
