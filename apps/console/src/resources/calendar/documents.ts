import { graphql, type ResultOf } from '@nguon/client'

/** All that is due between two days. */
export const dueDaysDocument = graphql(`
  query DueDays($filter: DueItemFilter!) {
    dueItems(first: 200, filter: $filter) {
      totalCount
      nodes {
        id
        kind
        dueOn
        severity
        candidate {
          id
          fullName
          masked
        }
        shortfall {
          id
        }
        committee {
          id
          name
        }
      }
    }
  }
`)
export type DueOfDay = ResultOf<typeof dueDaysDocument>['dueItems']['nodes'][number]
