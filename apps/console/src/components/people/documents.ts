import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from './outcome-fragments.ts'

export const endMentorAssignmentDocument = graphql(
  `
    mutation EndMentorAssignment($input: EndMentorAssignmentInput!) {
      endMentorAssignment(input: $input) {
        __typename
        ... on MentorAssignmentSuccess {
          assignment {
            id
            endsOn
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
