import { describe, expect, it } from 'vitest'
import { firstMembersForm, readMembers } from './members-form.ts'

describe('the form of members by year', () => {
  it('opens on the last year that has ended, unless it was reported', () => {
    expect(firstMembersForm([{ year: 2024 }], '2026-11-24').year).toBe('2025')
    expect(firstMembersForm([{ year: 2025 }], '2026-11-24').year).toBe('')
  })

  it('reads whole numbers, and no probationary members as none', () => {
    const form = { year: '2025', officialMembers: '636', probationaryMembers: '' }

    expect(readMembers(form)).toEqual({ year: 2025, officialMembers: 636, probationaryMembers: 0 })
    expect(readMembers({ ...form, probationaryMembers: '3' })).toMatchObject({ probationaryMembers: 3 })
    expect(readMembers({ ...form, probationaryMembers: 'ba' })).toBeNull()
    expect(readMembers({ ...form, officialMembers: '' })).toBeNull()
  })
})
