import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

const no = [refusalParts, conflictParts, invalidParts] as const

export const createCandidateDocument = graphql(
  `
    mutation CreateCandidate($input: CreateCandidateInput!) {
      createCandidate(input: $input) {
        __typename
        ... on CandidateSuccess {
          candidate {
            id
            version
            fullName
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

export const updateCandidateDocument = graphql(
  `
    mutation UpdateCandidate($input: UpdateCandidateInput!) {
      updateCandidate(input: $input) {
        __typename
        ... on CandidateSuccess {
          candidate {
            id
            version
            fullName
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

export const readmitCandidateDocument = graphql(
  `
    mutation ReadmitCandidate($input: ReadmitCandidateInput!) {
      readmitCandidate(input: $input) {
        __typename
        ... on CandidateSuccess {
          candidate {
            id
            version
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
