import { graphql, type ResultOf } from '@nguon/client'

/** How much is due in a committee and all below it, by how near it is. */
export const dueSummaryDocument = graphql(`
  query DueSummary($within: ID) {
    dueSummary(within: $within) {
      overdue
      d7
      d15
      d30
      d60
      d90
      later
    }
  }
`)

export type DueSummary = ResultOf<typeof dueSummaryDocument>['dueSummary']
