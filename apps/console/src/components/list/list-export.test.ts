import { EXPORT_COLUMNS } from '@nguon/domain'
import { describe, expect, it } from 'vitest'
import { candidateQuestion } from '../../resources/candidates/list-question.ts'
import { committeeQuestion } from '../../resources/committees/list-question.ts'
import { mentorQuestion } from '../../resources/mentors/list-question.ts'
import { exportAddress, exportQuestion } from './list-export.ts'

const shown = {
  filter: { scope: 'scope-1', status: 'OPEN', within: { id: 'commune-2', name: 'Đảng bộ xã Kim Lư' } },
  sort: { field: 'stageSince', order: 'DESC' as const },
  columns: ['fullName', 'cell', 'status', 'mentor'],
}

describe('the file of a list', () => {
  it('is asked for with the filter and the order of the page, in the words of the schema', () => {
    const { filter, orderBy } = exportQuestion(candidateQuestion, shown)

    expect(filter).toEqual({ status: 'OPEN', within: 'commune-2' })
    expect(orderBy).toEqual({ field: 'STAGE_SINCE', direction: 'DESC' })
  })

  it('has the columns that are shown, with the way out beside the status', () => {
    expect(exportQuestion(candidateQuestion, shown).columns).toEqual(['fullName', 'cell', 'status', 'exit', 'mentor'])
  })

  it('has every column where none is named', () => {
    const question = exportQuestion(candidateQuestion, { ...shown, columns: null })

    expect(exportAddress(question, 'csv', 'vi')).not.toContain('columns')
  })

  it('leaves out a column that the server does not write', () => {
    expect(exportQuestion(mentorQuestion, { ...shown, columns: ['fullName', 'load', 'status'] }).columns).toEqual([
      'fullName',
      'load',
      'capacity',
    ])
  })

  it('stands at an address of the list and the format', () => {
    const question = exportQuestion(committeeQuestion, {
      filter: { q: 'Kim Lư & Sơn' },
      sort: { field: 'name', order: 'ASC' },
      columns: ['name', 'code'],
    })

    const address = new URL(exportAddress(question, 'xlsx', 'en'), 'http://localhost')

    expect(address.pathname).toBe('/export/committees.xlsx')
    expect(Object.fromEntries(address.searchParams)).toEqual({
      filter: '{"q":"Kim Lư & Sơn"}',
      lang: 'en',
      orderBy: '{"field":"NAME","direction":"ASC"}',
      columns: 'name,code',
    })
  })

  it('names its columns as the screen does, so that what is shown is what is written', () => {
    const screens = {
      candidates: ['fullName', 'cell', 'stage', 'stageSince', 'sourceOrganisation', 'mentor', 'sourcedOn', 'sex'],
      committees: ['name', 'kind', 'parent', 'code', 'establishedOn', 'dissolvedOn'],
      mentors: ['fullName', 'position', 'committee', 'load', 'officialSince', 'endedOn'],
    } as const
    for (const [list, keys] of [
      ['candidates', screens.candidates],
      ['committees', screens.committees],
      ['mentors', screens.mentors],
    ] as const) {
      expect(keys.filter((key) => !(key in EXPORT_COLUMNS[list]))).toEqual([])
    }
  })
})
