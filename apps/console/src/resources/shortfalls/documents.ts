import { graphql, type ResultOf } from '@nguon/client'
import { shortfallOutcomeParts } from '../../components/people/outcome-fragments.ts'

export const shortfallListDocument = graphql(`
  query ShortfallList($first: Int!, $offset: Int!, $filter: ShortfallFilter, $orderBy: ShortfallOrder) {
    shortfalls(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        reason
        text
        measure
        hasMeasure
        personInCharge
        dueOn
        doneOn
        state
        overdue
        period {
          name
          year
        }
        committee {
          id
          name
          parent {
            id
            name
          }
        }
      }
    }
  }
`)
export type ShortfallRow = ResultOf<typeof shortfallListDocument>['shortfalls']['nodes'][number]

/** Why a subtree falls short, by reason and by the committees directly below. */
export const shortfallSummaryDocument = graphql(`
  query ShortfallSummaryOf($id: ID!, $period: PeriodInput!) {
    committee(id: $id) {
      id
      name
      shortfallSummary(period: $period) {
        total
        committees
        open
        done
        overdue
        withoutMeasure
        reasons {
          reason
          count
          committees
          open
          overdue
        }
      }
      children(first: 50) {
        totalCount
        nodes {
          id
          name
          shortfallSummary(period: $period) {
            total
            open
            overdue
            reasons {
              reason
              count
            }
          }
        }
      }
    }
  }
`)
export type SummaryOf = NonNullable<ResultOf<typeof shortfallSummaryDocument>['committee']>

export const shortfallPageDocument = graphql(`
  query ShortfallPage($id: ID!) {
    shortfall(id: $id) {
      id
      version
      reason
      text
      measure
      hasMeasure
      personInCharge
      dueOn
      doneOn
      state
      overdue
      withdrawReason
      recordedAt
      recordedBy
      mayReport: viewerMay(verb: SHORTFALL_REPORT)
      mayReadPersons: viewerMay(verb: PERSON_READ)
      period {
        name
        year
      }
      committee {
        id
        name
        ancestors {
          id
          name
        }
      }
      notes {
        id
        notedOn
        text
        done
        recordedAt
        recordedBy
      }
    }
  }
`)
export type ShortfallPageValue = NonNullable<ResultOf<typeof shortfallPageDocument>['shortfall']>

export const followUpDocument = graphql(
  `
    mutation FollowUpShortfall($input: FollowUpShortfallInput!) {
      followUpShortfall(input: $input) {
        ...ShortfallOutcomeParts
      }
    }
  `,
  [shortfallOutcomeParts],
)

export const withdrawDocument = graphql(
  `
    mutation WithdrawShortfall($input: WithdrawShortfallInput!) {
      withdrawShortfall(input: $input) {
        ...ShortfallOutcomeParts
      }
    }
  `,
  [shortfallOutcomeParts],
)
