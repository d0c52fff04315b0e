import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import { admissionDimensions } from './dimensions.ts'

describe('what an admission keeps of a person', () => {
  const person = {
    fullName: 'Nông Văn Tài',
    birthDate: day('1962-06-15'),
    sex: 'MALE' as const,
    ethnicity: 'Tày',
    religion: 'Không',
    education: 'UPPER_SECONDARY' as const,
    qualification: 'NONE' as const,
    occupation: 'FARMER' as const,
    enterpriseKind: null,
    youthUnionMember: false,
  }

  it('is the age on the day of the decision and the other dimensions, and no name', () => {
    const dimensions = admissionDimensions(person, day('2022-06-14'))

    expect(dimensions).toEqual({
      ageYears: 59,
      sex: 'MALE',
      ethnicity: 'Tày',
      religion: 'Không',
      education: 'UPPER_SECONDARY',
      qualification: 'NONE',
      occupation: 'FARMER',
      enterpriseKind: null,
      youthUnionMember: false,
    })
  })

  it('has no age where no birth date is known', () => {
    expect(admissionDimensions({ ...person, birthDate: null }, day('2022-06-14')).ageYears).toBeNull()
  })
})
