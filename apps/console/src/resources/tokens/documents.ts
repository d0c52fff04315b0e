import { graphql, type ResultOf } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

export const tokensDocument = graphql(`
  query ApiTokens($filter: ApiTokenFilter) {
    apiTokens(first: 100, filter: $filter) {
      totalCount
      nodes {
        id
        name
        owner
        mine
        hint
        verbs
        expiresAt
        lastUsedAt
        previousUntil
        version
        viewerMayRotate
        viewerMayRevoke
        committee {
          id
          name
        }
      }
    }
  }
`)
export type TokenRow = ResultOf<typeof tokensDocument>['apiTokens']['nodes'][number]

export const tokenVerbsDocument = graphql(`
  query TokenVerbs($committeeId: ID!) {
    tokenVerbs(committeeId: $committeeId)
  }
`)

const tokenOutcomeParts = graphql(
  `
    fragment TokenOutcomeParts on ApiTokenResult @_unmask {
      __typename
      ... on ApiTokenSuccess {
        secret
        token {
          id
        }
      }
      ...RefusalParts
      ...ConflictParts
      ...InvalidParts
    }
  `,
  [refusalParts, conflictParts, invalidParts],
)
const told = [tokenOutcomeParts] as const

export const createTokenDocument = graphql(
  `
    mutation CreateApiToken($input: CreateApiTokenInput!) {
      createApiToken(input: $input) {
        ...TokenOutcomeParts
      }
    }
  `,
  told,
)
export const rotateTokenDocument = graphql(
  `
    mutation RotateApiToken($input: RotateApiTokenInput!) {
      rotateApiToken(input: $input) {
        ...TokenOutcomeParts
      }
    }
  `,
  told,
)
export const revokeTokenDocument = graphql(
  `
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
      revokeApiToken(input: $input) {
        ...TokenOutcomeParts
      }
    }
  `,
  told,
)
