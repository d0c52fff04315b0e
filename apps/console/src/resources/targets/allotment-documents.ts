import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

/** The committees below one with the figures by which its target may be shared out, and what they have been given. */
export const allotmentBasisDocument = graphql(`
  query AllotmentBasis($id: ID!, $period: PeriodInput!) {
    committee(id: $id) {
      id
      name
      hasChildren
      maySetTarget: viewerMay(verb: TARGET_SET)
      ancestors {
        id
        name
      }
      target(period: $period) {
        id
        current {
          id
          issuer
          groups {
            group
            minimum
            share
          }
        }
      }
      allotmentProposal(period: $period) {
        required
        memberYear
        resultYear
        lines {
          committee {
            id
            name
          }
          members
          pool
          lastYear
          required
          target {
            id
            version
          }
        }
      }
      targetIssues(period: $period) {
        id
        decisionNumber
        decidedOn
        issuer
        count
        recordedAt
      }
    }
  }
`)

export const issueTargetsDocument = graphql(
  `
    mutation IssueTargets($input: IssueTargetsInput!) {
      issueTargets(input: $input) {
        __typename
        ... on IssueTargetsSuccess {
          issue {
            id
            decisionNumber
            decidedOn
            issuer
            count
            changes {
              target {
                id
                committee {
                  id
                  name
                }
              }
              before {
                id
                kind
                minimum
                maximum
                memberShare
              }
              after {
                id
                kind
                minimum
                maximum
                memberShare
              }
            }
          }
          allotment {
            required
            allotted
            unallotted
            overAllotted
            childrenWithTarget
          }
        }
        ... on Conflict {
          changedTargets {
            committee {
              id
              name
            }
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
