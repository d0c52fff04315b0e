import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../outcome-fragments.ts'

/** The members whom one may ask to help, the least burdened first. */
export const mentorChoicesDocument = graphql(`
  query MentorChoices($filter: MentorFilter!) {
    mentors(first: 20, filter: $filter, orderBy: { field: LOAD, direction: ASC }) {
      totalCount
      nodes {
        id
        fullName
        masked
        position
        load
        capacity
        committee {
          id
          name
        }
      }
    }
  }
`)

export const assignMentorDocument = graphql(
  `
    mutation AssignMentor($input: AssignMentorInput!) {
      assignMentor(input: $input) {
        __typename
        ... on MentorAssignmentSuccess {
          assignment {
            id
            startsOn
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
