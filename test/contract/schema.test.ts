import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { describe, expect, it } from 'vitest'

const PRINTED = readFileSync(fileURLToPath(import.meta.resolve('@nguon/client/schema.graphql')), 'utf8')
const schema = buildSchema(PRINTED)

const undescribed = (): string[] => {
  const missing: string[] = []
  const look = (name: string, description: string | null | undefined) => {
    if (!description?.trim().endsWith('.')) missing.push(name)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue
    look(type.name, type.description)
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field.description)
    if (isObjectType(type))
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.description)
        for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg.description)
      }
  }
  return missing
}

describe('The printed schema', () => {
  it('describes every type, field, argument and enum value in a sentence', () => {
    expect(undescribed()).toEqual([])
  })

  it('has the mutations that others rely on', () => {
    const names = Object.keys(schema.getMutationType()?.getFields() ?? {})

    expect(names).toEqual(
      expect.arrayContaining([
        'createCommittee',
        'updateCommittee',
        'createCandidate',
        'updateCandidate',
        'advanceCandidate',
        'returnCandidate',
        'exitCandidate',
        'recordVote',
        'holdCandidate',
        'resumeCandidate',
        'decideEscalation',
        'correctCase',
        'startTransfer',
        'acceptTransfer',
        'cancelTransfer',
        'recordPaper',
        'withdrawPaper',
        'recordVerification',
        'recordIntroducer',
        'withdrawIntroducer',
        'recordAssessment',
        'markRuleChecked',
        'createMentor',
        'updateMentor',
        'assignMentor',
        'endMentorAssignment',
        'setTarget',
        'importTable',
      ]),
    )
  })

  it('answers every mutation with a union of success, refusal, conflict and invalid', () => {
    for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const union = schema.getType(String(field.type).replace('!', ''))
      const members = union && 'getTypes' in union ? union.getTypes().map(({ name }) => name) : []

      expect(members, field.name).toEqual(expect.arrayContaining(['Refusal', 'Conflict', 'Invalid']))
      expect(
        members.some((name) => name.endsWith('Success')),
        field.name,
      ).toBe(true)
    }
  })

  it('pages every list in one shape', () => {
    for (const type of Object.values(schema.getTypeMap()))
      if (type.name.endsWith('Connection') && isObjectType(type))
        expect(Object.keys(type.getFields()).sort(), type.name).toEqual(['edges', 'nodes', 'pageInfo', 'totalCount'])
  })
})
