export type { FragmentOf, ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada'
export { readFragment } from 'gql.tada'
export { type Answer, type Client, type ClientOptions, createClient, type QueryOptions } from './create-client.ts'
export {
  GraphQLRequestError,
  isGraphQLRequestError,
  REQUEST_ERROR_CODES,
  type RequestErrorCode,
  type ServerError,
} from './errors.ts'
export { graphql } from './graphql.ts'
