import { graphql, type ResultOf } from '@nguon/client'

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
type Row = ResultOf<typeof assessmentsDueDocument>['dueItems']['nodes'][number]
export type AssessmentDue = Row & { candidate: NonNullable<Row['candidate']> }

/** Only candidates are assessed; what is due of a committee's measure is not among these. */
export const assessmentsOf = (rows: readonly Row[]): AssessmentDue[] =>
  rows.flatMap(({ candidate, ...row }) => (candidate ? [{ ...row, candidate }] : []))
