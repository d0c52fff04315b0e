import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

const emergencyOutcomeParts = graphql(
  `
    fragment EmergencyOutcomeParts on EmergencyAccessResult @_unmask {
      __typename
      ... on EmergencyAccessSuccess {
        access {
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
const told = [emergencyOutcomeParts] as const

export const openEmergencyDocument = graphql(
  `
    mutation OpenEmergencyAccess($input: OpenEmergencyAccessInput!) {
      openEmergencyAccess(input: $input) {
        ...EmergencyOutcomeParts
      }
    }
  `,
  told,
)
export const endEmergencyDocument = graphql(
  `
    mutation EndEmergencyAccess($input: EndEmergencyAccessInput!) {
      endEmergencyAccess(input: $input) {
        ...EmergencyOutcomeParts
      }
    }
  `,
  told,
)
