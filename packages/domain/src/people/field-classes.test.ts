import { describe, expect, it } from 'vitest'
import { ROLES, verbsByRole } from '../access/access.ts'
import { classedInputs } from './classed-inputs.ts'
import { classedTypes } from './classed-types.ts'
import { fieldClassOf, recordFieldClass } from './field-classes.ts'
import { FIELD_CLASSES, PERSONAL_FACTS, verbOfClass } from './personal-facts.ts'

const rolesThatSee = (fieldClass: (typeof FIELD_CLASSES)[number]) =>
  ROLES.filter((role) => verbsByRole[role].includes(verbOfClass[fieldClass]))

describe('the classes of personal fields', () => {
  it('are seen by fewer roles the stricter they are', () => {
    expect(Object.fromEntries(FIELD_CLASSES.map((one) => [one, rolesThatSee(one)]))).toEqual({
      BASIC: ['ADMINISTRATOR', 'EDITOR', 'REVIEWER', 'INTEGRATOR'],
      SENSITIVE: ['ADMINISTRATOR', 'EDITOR', 'REVIEWER'],
      SECRET: ['ADMINISTRATOR', 'REVIEWER'],
    })
    for (const role of rolesThatSee('SECRET'))
      expect(verbsByRole[role]).toEqual(expect.arrayContaining(['person:read', 'person:read-sensitive']))
  })

  it('count what the law names as sensitive', () => {
    expect(
      ['ethnicity', 'religion', 'youthUnionMember', 'birthDate'].map((field) => fieldClassOf('Candidate', field)),
    ).toEqual(['SENSITIVE', 'SENSITIVE', 'SENSITIVE', 'SENSITIVE'])
    expect(fieldClassOf('Candidate', 'fullName')).toBe('BASIC')
    expect(fieldClassOf('Candidate', 'stage')).toBeNull()
    expect(fieldClassOf('Verification', 'note')).toBe('SECRET')
    expect(fieldClassOf('Committee', 'name')).toBeNull()
  })

  it('have a fact for each field, and a field for each fact', () => {
    const used = new Set([...Object.values(classedTypes), ...Object.values(classedInputs)].flatMap(Object.values))

    for (const fact of Object.keys(PERSONAL_FACTS)) expect(used).toContain(fact)
  })

  it('hold for kept records by the name of a field, and by the strictest of its parts', () => {
    expect(
      ['person.fullName', 'fullName', 'note', 'person.ethnicity', 'stage', 'kind', 'barredGroup', 'q'].map(
        recordFieldClass,
      ),
    ).toEqual(['BASIC', 'BASIC', 'SECRET', 'SENSITIVE', null, null, 'SECRET', 'BASIC'])
  })
})
