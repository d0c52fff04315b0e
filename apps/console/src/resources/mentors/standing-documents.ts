import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

export const restrictMentorDocument = graphql(
  `
    mutation RestrictMentor($input: RestrictMentorInput!) {
      restrictMentor(input: $input) {
        __typename
        ... on MentorSuccess {
          mentor {
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

export const liftRestrictionDocument = graphql(
  `
    mutation LiftRestriction($input: LiftRestrictionInput!) {
      liftRestriction(input: $input) {
        __typename
        ... on MentorSuccess {
          mentor {
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

export const moveMentorDocument = graphql(
  `
    mutation MoveMentor($input: MoveMentorInput!) {
      moveMentor(input: $input) {
        __typename
        ... on MentorSuccess {
          mentor {
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
