import { describe, expect, it } from 'vitest'
import {
  candidateFormValues,
  createCandidateInput,
  readmitInput,
  sourceProblems,
  updateCandidateInput,
} from './candidate-form.ts'

describe('the form of a candidate', () => {
  it('sends a new case with its person, cell, source and day', () => {
    const input = createCandidateInput({
      fullName: ' Hoàng Thị Minh Ngà ',
      birthDate: '1999-03-28',
      sex: 'FEMALE',
      ethnicity: 'Tày',
      youthUnionMember: true,
      cellId: 'gia-diu',
      sourceKind: 'YOUTH_UNION',
      sourceName: 'Đoàn thị trấn Yến Lạc',
      sourcedOn: '2025-03-12',
      note: '  ',
      idempotencyKey: 'key-1',
    })

    expect(input).toMatchObject({
      person: {
        fullName: 'Hoàng Thị Minh Ngà',
        birthDate: '1999-03-28',
        sex: 'FEMALE',
        ethnicity: 'Tày',
        youthUnionMember: true,
        religion: null,
      },
      cellId: 'gia-diu',
      sourceOrganisation: { kind: 'YOUTH_UNION', name: 'Đoàn thị trấn Yến Lạc' },
      sourcedOn: '2025-03-12',
      note: null,
      idempotencyKey: 'key-1',
    })
  })

  it('sends of a former member when the membership ended, how often it began again, and no group where none is chosen', () => {
    const input = readmitInput({
      fullName: 'Triệu Văn Hải',
      cellId: 'gia-diu',
      sourcedOn: '2026-10-01',
      leftOn: '2020-05-10',
      readmissions: '0',
      barredGroup: '',
    })

    expect(input).toMatchObject({
      person: { fullName: 'Triệu Văn Hải' },
      leftOn: '2020-05-10',
      readmissions: 0,
      barredGroup: null,
      crimeClearedOn: null,
    })
  })

  it('carries the version that the change was made upon, and clears what was emptied', () => {
    const input = updateCandidateInput('nga', {
      version: 4,
      fullName: 'Hoàng Thị Minh Ngà',
      residence: '',
      sex: 'nothing known',
    })

    expect(input).toMatchObject({
      id: 'nga',
      version: 4,
      person: { residence: null, sex: null },
      sourceOrganisation: null,
    })
  })

  it('opens with the organisation that introduced the person', () => {
    expect(candidateFormValues({ sourceOrganisation: { kind: 'WOMENS_UNION', name: 'Hội Phụ nữ xã Kim Lư' } })).toEqual(
      {
        sourceKind: 'WOMENS_UNION',
        sourceName: 'Hội Phụ nữ xã Kim Lư',
      },
    )
    expect(candidateFormValues({ sourceOrganisation: null })).toEqual({ sourceKind: null, sourceName: null })
  })

  it('asks for the kind of a named organisation, and for the name of a kind', () => {
    expect(sourceProblems('YOUTH_UNION', ' ')).toEqual({ sourceName: 'sourceNameMissing' })
    expect(sourceProblems(null, 'Đoàn xã Kim Lư')).toEqual({ sourceKind: 'sourceKindMissing' })
    expect(sourceProblems(null, '')).toEqual({})
  })
})
