import { type DocumentNode, getOperationAST, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../schema/index.ts'
import { countAskedRows } from './asked-rows.ts'

const rowsOf = (source: string, variables: Record<string, unknown> = {}): number => {
  const document: DocumentNode = parse(source)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('The source holds one operation')
  return countAskedRows(schema, document, operation, variables)
}

describe('The rows that a request asks for', () => {
  it('are those of each page, with those of a list in a list for every row of the outer one', () => {
    expect(rowsOf('{ committees(first: 20) { nodes { name } } }')).toBe(20)
    expect(rowsOf('{ committees(first: 20) { nodes { children(first: 50) { nodes { name } } } } }')).toBe(20 + 20 * 50)
    expect(rowsOf('{ committees { edges { node { candidates(first: 2) { totalCount } } } } }')).toBe(25 + 25 * 2)
  })

  it('follow variables, their defaults, and fragments', () => {
    const source = `query ($n: Int = 7) { committees(first: $n) { nodes { ...Page } } }
      fragment Page on Committee { children(first: 3) { nodes { id } } }`

    expect(rowsOf(source)).toBe(7 + 7 * 3)
    expect(rowsOf(source, { n: 100 })).toBe(100 + 100 * 3)
  })

  it('are counted at once also where fragments spread each other twice', () => {
    const chain = Array.from(
      { length: 60 },
      (_, index) => `fragment F${index} on Committee { ...F${index + 1} ...F${index + 1} }`,
    )
    const source = `{ committee(id: "1") { ...F0 } } ${chain.join(' ')} fragment F60 on Committee { children(first: 1) { nodes { id } } }`

    expect(rowsOf(source)).toBe(2 ** 60)
  })

  it('do not count the reading of the schema', () => {
    expect(rowsOf('{ __schema { types { fields { name args { name } } } } }')).toBe(0)
  })
})
