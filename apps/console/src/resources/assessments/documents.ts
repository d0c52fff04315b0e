import { graphql, type ResultOf } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

/** Whom somebody has to assess, the longest overdue first. */
export const assessmentsDueDocument = graphql(`
  query AssessmentsDue($first: Int!, $offset: Int!, $filter: DueItemFilter) {
    dueItems(first: $first, offset: $offset, filter: $filter) {
      totalCount
      nodes {
        id
        dueOn
        severity
        candidate {
          id
          fullName
          masked
          stage
          status
        }
        committee {
          id
          name
          parent {
            id
            name
          }
        }
        mentor {
          id
          fullName
          masked
        }
      }
    }
  }
`)
export type AssessmentDue = ResultOf<typeof assessmentsDueDocument>['dueItems']['nodes'][number]

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
        __typename
        ... on CandidateSuccess {
          candidate {
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
