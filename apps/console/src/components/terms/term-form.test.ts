import { describe, expect, it } from 'vitest'
import type { TermRow } from './documents.ts'
import { formAfter, formOfTerm, inputOfTerm, problemsOfTerm, type TermForm, yearsByName } from './term-form.ts'

const known: TermRow = {
  id: 'term-1',
  name: '2020-2025',
  startsOn: '2020-07-01',
  endsOn: '2025-06-30',
  firstYear: 2021,
  lastYear: 2025,
  decisionNumber: null,
  version: 1,
}
const next: TermForm = { ...formAfter([known]), endsOn: '2030-06-30' }
const problems = (form: TermForm, fresh = true) =>
  problemsOfTerm(form, [known], fresh, { locale: 'en', required: 'needed', known: 'known' })

describe('the form of a term', () => {
  it('begins the next term on the day after the last one, and leaves its end to the decision', () => {
    expect(formAfter([known])).toMatchObject({ name: '2025-2030', startsOn: '2025-07-01', endsOn: '' })
    expect(formAfter([]).name).toBe('')
    expect(problems(next)).toEqual({})
  })

  it('asks for a name and both days', () => {
    expect(problems({ ...next, name: ' ', endsOn: '' })).toEqual({ name: 'needed', endsOn: 'needed' })
  })

  it('finds what the server would find: shared days, an end before the beginning, a year that is none', () => {
    expect(Object.keys(problems({ ...next, startsOn: '2025-06-30' }))).toEqual(['startsOn'])
    expect(Object.keys(problems({ ...next, endsOn: '2025-06-01' }))).toEqual(['endsOn'])
    expect(Object.keys(problems({ ...next, firstYear: 'năm đầu' }))).toEqual(['firstYear'])
    expect(Object.keys(problems({ ...next, name: 'khóa XIV' }))).toEqual(['name'])
  })

  it('says of a new term that there is one of that name, and lets that one be changed', () => {
    const again = { ...formOfTerm(known), decisionNumber: '01-NQ/ĐH' }

    expect(problems({ ...again, name: '2020 – 2025' }).name).toBe('known')
    expect(problems(again, false)).toEqual({})
  })

  it('takes the years from the name when they are left empty, however the name is written', () => {
    expect(yearsByName({ name: '2025 – 2030' })).toEqual({ firstYear: 2026, lastYear: 2030 })
    expect(inputOfTerm({ ...next, name: '2025–2030' })).toEqual({
      name: '2025-2030',
      startsOn: '2025-07-01',
      endsOn: '2030-06-30',
      firstYear: null,
      lastYear: null,
      decisionNumber: null,
    })
  })
})
