import { initGraphQLTada } from 'gql.tada'
import type { introspection } from './generated/schema-types.d.ts'

/** Types a document against the contract: `graphql('query { viewer { name } }')`. */
export const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { ID: string; Date: string; DateTime: string }
}>()
