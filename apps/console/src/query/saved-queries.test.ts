import schemaText from '@nguon/client/schema.graphql?raw'
import { buildSchema, GraphQLError, getVariableValues, Kind, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { SAVED_QUERY_NAMES, savedQuery } from './saved-queries.ts'

const schema = buildSchema(schemaText)
const context = {
  committeeId: '0190a1b2-0000-7000-8000-000000000001',
  term: '2020-2025',
  year: 2021,
  asOf: '2023-06-30',
}

describe.each(SAVED_QUERY_NAMES)('the saved query "%s"', (name) => {
  it.each(['vi', 'en'] as const)('is one that the server understands, with its variables (%s)', (locale) => {
    const { query, variables } = savedQuery(name, locale, context)

    const document = parse(query)

    expect(validate(schema, document)).toEqual([])
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    if (!operation) throw new GraphQLError(`The saved query ${name} has no operation`)
    expect(getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors).toBeUndefined()
  })
})
