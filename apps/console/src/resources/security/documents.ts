import { graphql, type ResultOf } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

const no = [refusalParts, conflictParts, invalidParts] as const

export const securityDocument = graphql(`
  query MySecurity {
    viewer {
      id
      lacksSecondFactor
      security {
        hasPassword
        secondFactor
        secondFactorShown
        passkeys {
          id
          name
          createdAt
        }
        sessions {
          id
          startedAt
          usedAt
          address
          program
          secondFactor
          current
        }
      }
    }
  }
`)
export type Security = ResultOf<typeof securityDocument>['viewer']['security']

export const endOwnSessionsDocument = graphql(
  `
    mutation EndOwnSessions($id: ID) {
      endOwnSessions(id: $id) {
        __typename
        ... on SecuritySuccess {
          security {
            secondFactor
          }
        }
        ...RefusalParts
        ...ConflictParts
        ...InvalidParts
      }
    }
  `,
  no,
)
export const removePasskeyDocument = graphql(
  `
    mutation RemovePasskey($id: ID!) {
      removePasskey(id: $id) {
        __typename
        ... on SecuritySuccess {
          security {
            secondFactor
          }
        }
        ...RefusalParts
        ...ConflictParts
        ...InvalidParts
      }
    }
  `,
  no,
)
