import { graphql, type ResultOf } from '@nguon/client'

/** The committees below one whose children's targets are not their own together. */
export const unevenDocument = graphql(`
  query UnevenAllotments(
    $id: ID!
    $period: PeriodInput!
    $asOf: Date
    $filter: UnevenAllotmentFilter
    $orderBy: UnevenAllotmentOrder
    $first: Int!
    $offset: Int!
  ) {
    committee(id: $id) {
      id
      name
      unevenAllotments(
        period: $period
        asOf: $asOf
        filter: $filter
        orderBy: $orderBy
        first: $first
        offset: $offset
      ) {
        totalCount
        nodes {
          id
          state
          difference
          allotment {
            required
            allotted
            childrenWithTarget
            childrenWithoutTarget
          }
          committee {
            id
            name
            maySetTarget: viewerMay(verb: TARGET_SET)
            parent {
              id
              name
            }
          }
        }
      }
    }
  }
`)
export type UnevenRow = NonNullable<ResultOf<typeof unevenDocument>['committee']>['unevenAllotments']['nodes'][number]
