import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import { checkMemberCounts, checkResponsiblePersons } from './reports.ts'

const TODAY = day('2026-10-31')

describe('members by year', () => {
  it('are whole numbers of years that have begun, each year once', () => {
    const counts = [
      { year: 2025, officialMembers: 612, probationaryMembers: 9 },
      { year: 2025, officialMembers: -1, probationaryMembers: 0.5 },
      { year: 2027, officialMembers: 0, probationaryMembers: 0 },
    ]

    const problems = checkMemberCounts(counts, TODAY)

    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'memberCounts.1.year YEAR_TWICE',
      'memberCounts.1.officialMembers NOT_A_COUNT',
      'memberCounts.1.probationaryMembers NOT_A_COUNT',
      'memberCounts.2.year NOT_A_YEAR',
    ])
  })
})

describe('responsible persons', () => {
  it('have a name, a position and days in order', () => {
    const person = { fullName: 'Nông Văn Tài', position: 'Bí thư', startsOn: day('2020-07-01'), endsOn: null }
    const wrong = { fullName: '', position: ' ', startsOn: day('2020-07-01'), endsOn: day('2020-06-30') }

    expect(checkResponsiblePersons([person])).toEqual([])
    expect(checkResponsiblePersons([person, wrong]).map(({ field, code }) => `${field} ${code}`)).toEqual([
      'responsiblePersons.1.fullName REQUIRED',
      'responsiblePersons.1.position REQUIRED',
      'responsiblePersons.1.endsOn ENDS_BEFORE_START',
    ])
  })
})
