import { describe, expect, it } from 'vitest'
import { changesBetween, isPersonalField } from './changes.ts'

describe('what a write changed', () => {
  it('is told field by field, without those that stayed', () => {
    const before = { stage: 'SOURCED', version: 1, person: { fullName: 'Nông Thị Hoa', birthDate: '1998-03-15' } }
    const after = { stage: 'CULTIVATING', version: 2, person: { fullName: 'Nông Thị Hoà', birthDate: '1998-03-15' } }

    const changes = changesBetween(before, after)

    expect(changes).toEqual([
      { field: 'stage', before: 'SOURCED', after: 'CULTIVATING' },
      { field: 'version', before: '1', after: '2' },
      { field: 'person.fullName', before: 'Nông Thị Hoa', after: 'Nông Thị Hoà' },
    ])
  })

  it('is everything for a new record, and what is gone for a field that is empty now', () => {
    expect(changesBetween(null, { name: 'Chi bộ Một', areaTraits: ['MOUNTAIN'], code: null })).toEqual([
      { field: 'name', before: null, after: 'Chi bộ Một' },
      { field: 'areaTraits', before: null, after: '["MOUNTAIN"]' },
    ])
    expect(changesBetween({ code: '06001' }, { code: null })).toEqual([{ field: 'code', before: '06001', after: null }])
    expect(changesBetween({ code: '06001' }, null)).toEqual([{ field: 'code', before: '06001', after: null }])
  })
})

it('counts as personal what tells who somebody is, at any depth', () => {
  expect(['fullName', 'person.birthDate', 'responsiblePersons', 'events.documentNumber'].every(isPersonalField)).toBe(
    true,
  )
  expect(['stage', 'committeeId', 'name', 'version'].some(isPersonalField)).toBe(false)
})
