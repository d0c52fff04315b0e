import { graphql, type ResultOf } from '@nguon/client'
import { candidateOutcomeParts } from '../people/outcome-fragments.ts'

/** A candidate as the form of an assessment sees them: who helps, and what was thought before. */
export const assessedCandidateDocument = graphql(`
  query AssessedCandidate($id: ID!) {
    candidate(id: $id) {
      id
      fullName
      masked
      stage
      assessmentDueOn
      cell {
        id
        name
      }
      mentorAssignments {
        id
        startsOn
        endsOn
        mentor {
          id
          fullName
          masked
        }
      }
      assessments {
        id
        period
        counts
        assessedOn
        text
        nextTasks
        ratings {
          criterion
          value
          grade
        }
        mentor {
          id
          fullName
          masked
        }
      }
      mayUpdate: viewerMay(verb: CANDIDATE_UPDATE)
    }
  }
`)
export type AssessedCandidate = NonNullable<ResultOf<typeof assessedCandidateDocument>['candidate']>

export const recordAssessmentDocument = graphql(
  `
    mutation RecordAssessment($input: RecordAssessmentInput!) {
      recordAssessment(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)
