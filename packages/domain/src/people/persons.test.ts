import { describe, expect, it } from 'vitest'
import { foldText } from '../shared/names.ts'
import { day } from '../testing/day.ts'
import { checkPerson, writtenText } from './check.ts'
import { ETHNICITIES, isEthnicMinority, RELIGIONS } from './persons.ts'

describe('ethnic groups', () => {
  it('are the 54 of the official list, each once', () => {
    expect(ETHNICITIES).toHaveLength(54)
    expect(new Set(ETHNICITIES.map(foldText)).size).toBe(54)
    expect(new Set(RELIGIONS).size).toBe(RELIGIONS.length)
  })

  it('make a minority of everybody who is not Kinh, where it is known', () => {
    expect(['Tày', 'Kinh', '', null].map(isEthnicMinority)).toEqual([true, false, false, false])
  })
})

describe('what is written about a person', () => {
  const person = {
    fullName: 'Nông Thị Hoa',
    birthDate: day('1998-03-15'),
    ethnicity: 'Tày',
    religion: null,
    residence: null,
  }

  it('has a name, and a birth date that is not to come', () => {
    expect(checkPerson(person, day('2023-06-30'))).toEqual([])
    expect(
      checkPerson({ ...person, fullName: ' ', birthDate: day('2023-07-01') }, day('2023-06-30')).map(
        ({ field, code }) => [field, code],
      ),
    ).toEqual([
      ['fullName', 'REQUIRED'],
      ['birthDate', 'DATE_IN_FUTURE'],
    ])
  })

  it('is kept in composed letters, and as nothing where it is blank', () => {
    expect(writtenText('  Nông  Thị Hoa'.normalize('NFD'))).toBe('Nông Thị Hoa')
    expect([writtenText(' '), writtenText(undefined), writtenText(null)]).toEqual([null, null, null])
  })
})
