import { graphql, type ResultOf } from '@nguon/client'

export const emergenciesDocument = graphql(`
  query EmergencyAccesses($active: Boolean!) {
    emergencyAccesses(first: 50, active: $active) {
      totalCount
      nodes {
        id
        account
        mine
        role
        committeeName
        reason
        openedAt
        endsAt
        endedAt
        version
        viewerMayEnd
      }
    }
  }
`)
export type EmergencyRow = ResultOf<typeof emergenciesDocument>['emergencyAccesses']['nodes'][number]
