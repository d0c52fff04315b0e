import { graphql, type ResultOf } from '@nguon/client'

export const dueListDocument = graphql(`
  query DueList($first: Int!, $offset: Int!, $filter: DueItemFilter, $orderBy: DueItemOrder) {
    dueItems(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        kind
        rule
        edition
        trust
        dueOn
        severity
        message
        candidate {
          id
          fullName
          masked
        }
        shortfall {
          id
          reason
          measure
        }
        committee {
          id
          name
          parent {
            id
            name
          }
        }
        personInCharge {
          charge
          name
          mentor {
            id
          }
          committee {
            id
            name
          }
        }
      }
    }
  }
`)

export type DueRow = ResultOf<typeof dueListDocument>['dueItems']['nodes'][number]
export const overdueRequestsDocument = graphql(`
  query OverduePrivacyRequests {
    privacyRequests(first: 0, filter: { overdue: true }) {
      totalCount
    }
  }
`)
