import { graphql } from '@nguon/client'
import { candidateOutcomeParts } from '../../components/people/outcome-fragments.ts'

export const createCandidateDocument = graphql(
  `
    mutation CreateCandidate($input: CreateCandidateInput!) {
      createCandidate(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const updateCandidateDocument = graphql(
  `
    mutation UpdateCandidate($input: UpdateCandidateInput!) {
      updateCandidate(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const readmitCandidateDocument = graphql(
  `
    mutation ReadmitCandidate($input: ReadmitCandidateInput!) {
      readmitCandidate(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)
