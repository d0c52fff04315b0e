import { graphql, type ResultOf } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

export const transfersDocument = graphql(`
  query Transfers($filter: TransferFilter!) {
    transfers(first: 100, filter: $filter) {
      totalCount
      nodes {
        id
        version
        fullName
        stageThen
        startedOn
        acceptedOn
        cancelledOn
        viewerMayAccept
        candidate {
          id
        }
        fromCell {
          id
          name
          parentName
        }
        toCell {
          id
          name
          parentName
        }
      }
    }
  }
`)
export type TransferRow = ResultOf<typeof transfersDocument>['transfers']['nodes'][number]

export const acceptTransferDocument = graphql(
  `
    mutation AcceptTransfer($input: AcceptTransferInput!) {
      acceptTransfer(input: $input) {
        __typename
        ... on TransferSuccess {
          transfer {
            id
          }
        }
        ...RefusalParts
        ...ConflictParts
        ...InvalidParts
      }
    }
  `,
  [refusalParts, conflictParts, invalidParts],
)
