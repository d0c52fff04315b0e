import { createClient } from '@nguon/client'
import { HttpError } from 'react-admin'
import { describe, expect, it } from 'vitest'
import { problemsOfEnd } from './end-form.ts'
import { filterOfPeople } from './list-question.ts'
import { loadVerdict } from './load-verdict.ts'
import { lacksGivenName } from './person-values.ts'
import { withFormFields } from './server-fields.ts'
import { shortCommitteeName } from './short-committee-name.ts'
import { problemsOfDated } from './step-form.ts'

const today = '2025-06-30'

describe('the dialogs about people', () => {
  it('ask for a day that has come, and for the number of a decision', () => {
    expect(problemsOfDated({ on: '', documentNumber: '' }, { today, documentRequired: false })).toEqual({
      on: 'missingDate',
    })
    expect(problemsOfDated({ on: '2025-07-01', documentNumber: ' ' }, { today, documentRequired: true })).toEqual({
      on: 'future',
      documentNumber: 'missingDocument',
    })
    expect(problemsOfDated({ on: today, documentNumber: '12-QĐ/HU' }, { today, documentRequired: true })).toEqual({})
  })

  it('ask for a handover note where somebody has to take over', () => {
    const moved = { endsOn: today, reason: 'MENTOR_MOVED', handoverNote: '' } as const

    expect(problemsOfEnd(moved, '2024-01-01', today)).toEqual({ handoverNote: 'missingNote' })
    expect(problemsOfEnd({ ...moved, reason: 'COMPLETED' }, '2024-01-01', today)).toEqual({})
    expect(problemsOfEnd({ ...moved, reason: 'COMPLETED', endsOn: '2023-12-31' }, '2024-01-01', today)).toEqual({
      endsOn: 'beforeStart',
    })
  })
})

describe('a mentor’s load', () => {
  it('is free, full, too much, or ended on a day', () => {
    expect(loadVerdict({ load: 2, capacity: 3 }, today)).toBe('free')
    expect(loadVerdict({ load: 3, capacity: 3 }, today)).toBe('full')
    expect(loadVerdict({ load: 4, capacity: 3 }, today)).toBe('over')
    expect(loadVerdict({ load: 0, capacity: 3, endedOn: '2025-06-29' }, today)).toBe('ended')
    expect(loadVerdict({ load: 0, capacity: 3, endedOn: today }, today)).toBe('free')
  })
})

describe('lists of people', () => {
  it('ask within the chosen committee rather than the scope', () => {
    expect(filterOfPeople({ scope: 'na-ri', status: 'OPEN' })).toEqual({ within: 'na-ri', status: 'OPEN' })
    expect(filterOfPeople({ scope: 'na-ri', within: { id: 'yen-lac', name: 'TT Yến Lạc' } })).toEqual({
      within: 'yen-lac',
    })
    expect(filterOfPeople({ scope: 'na-ri', within: 'kim-lu' })).toEqual({ within: 'kim-lu' })
    expect(filterOfPeople({ sourceOrganisation: { id: 'doan', name: 'Đoàn xã Kim Lư' } })).toEqual({
      sourceOrganisation: 'doan',
    })
  })

  it('shorten names of committees to one line', () => {
    expect(shortCommitteeName('Chi bộ Nà Khon')).toBe('CB Nà Khon')
    expect(shortCommitteeName('Đảng bộ thị trấn Yến Lạc')).toBe('TT Yến Lạc')
    expect(shortCommitteeName('Đảng bộ xã Kim Lư')).toBe('Kim Lư')
    expect(shortCommitteeName('Huyện ủy Na Rì')).toBe('Huyện ủy Na Rì')
  })
})

describe('the form of a person', () => {
  it('takes one word for a slip', () => {
    expect(lacksGivenName('Ngà')).toBe(true)
    expect(lacksGivenName('Hoàng Ngà')).toBe(false)
    expect(lacksGivenName('')).toBe(false)
  })

  it('shows what the server found at the fields that the form knows', async () => {
    const wrong = new HttpError('Chưa lưu được', 422, {
      message: 'Chưa lưu được',
      errors: { 'person.fullName': 'Cần điền', 'sourceOrganisation.name': 'Quá dài', reference: 'Đã có' },
    })
    const operations = withFormFields(
      { create: () => Promise.reject(wrong) },
      { 'sourceOrganisation.name': 'sourceName' },
    )

    const saving = operations.create?.(createClient({ url: 'http://localhost/graphql' }), {})

    await expect(saving).rejects.toMatchObject({
      status: 422,
      body: { errors: { fullName: 'Cần điền', sourceName: 'Quá dài', reference: 'Đã có' } },
    })
  })
})
