import { describe, expect, it } from 'vitest'
import { changedDatedFields, committeeChanges, repeatedYears } from './committee-form.ts'

const yenLac = {
  name: 'Đảng bộ thị trấn Yến Lạc',
  kind: 'COMMUNE',
  code: null,
  parentId: 'na-ri',
  areaTraits: ['MOUNTAIN', 'ETHNIC_MINORITY'],
  memberCounts: [{ year: 2022, officialMembers: 612, probationaryMembers: 9 }],
  responsiblePersons: [],
}

describe('the changes of a committee', () => {
  it('sends nothing when nothing was changed, though spaces and the order of traits differ', () => {
    const touched = {
      ...yenLac,
      name: ' Đảng bộ thị trấn Yến Lạc ',
      code: '',
      areaTraits: ['ETHNIC_MINORITY', 'MOUNTAIN'],
    }

    expect(committeeChanges(yenLac, touched)).toEqual({})
  })

  it('asks for a day for a new name or a new place, not for members', () => {
    const renamed = { ...yenLac, name: 'Đảng bộ xã Na Rì', parentId: 'thai-nguyen' }
    const counted = {
      ...yenLac,
      memberCounts: [...yenLac.memberCounts, { year: 2023, officialMembers: 620, probationaryMembers: null }],
    }

    expect(changedDatedFields(yenLac, renamed)).toEqual(['name', 'parentId'])
    expect(changedDatedFields(yenLac, counted)).toEqual([])
    expect(committeeChanges(yenLac, counted)).toEqual({
      memberCounts: [
        { year: 2022, officialMembers: 612, probationaryMembers: 9 },
        { year: 2023, officialMembers: 620, probationaryMembers: 0 },
      ],
    })
  })

  it('leaves out lines that were added and never filled', () => {
    const touched = {
      ...yenLac,
      memberCounts: [...yenLac.memberCounts, { year: null, officialMembers: null, probationaryMembers: null }],
      responsiblePersons: [{ fullName: '', position: '', startsOn: '', endsOn: null }],
    }

    expect(committeeChanges(yenLac, touched)).toEqual({})
  })

  it('sees a year that stands in two lines', () => {
    const rows = [...yenLac.memberCounts, { year: 2022, officialMembers: 600, probationaryMembers: 0 }]

    expect([...repeatedYears(rows)]).toEqual([2022])
  })
})
