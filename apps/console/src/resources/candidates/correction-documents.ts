import { graphql } from '@nguon/client'
import { caseEventParts, verdictParts } from '../../components/case/documents.ts'
import { candidateOutcomeParts } from '../../components/people/outcome-fragments.ts'

/** What a correction would do, before it is done. */
export const correctionPreviewDocument = graphql(
  `
    query CorrectionPreview($id: ID!, $voids: [Int!], $amends: AmendmentInput) {
      candidate(id: $id) {
        id
        version
        correctionPreview(voids: $voids, amends: $amends) {
          stage
          exit
          voided
          mustVoidToo
          changesAdmission
          invalidated {
            sequence
            verdicts {
              ...VerdictParts
            }
          }
        }
      }
    }
  `,
  [verdictParts],
)

export const correctCaseDocument = graphql(
  `
    mutation CorrectCase($input: CorrectCaseInput!) {
      correctCase(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

/** The case as it stood on one day, as it was known on another. */
export const asOfDocument = graphql(
  `
    query CandidateAsOf($id: ID!, $on: Date!, $knownOn: Date!) {
      candidate(id: $id) {
        id
        asOf(on: $on, knownOn: $knownOn) {
          stage
          exit
          status
          sideState
          stageSince
          events {
            ...CaseEventParts
          }
        }
      }
    }
  `,
  [caseEventParts],
)
