import { graphql, type ResultOf } from '@nguon/client'

const progressParts = graphql(`
  fragment AttentionProgress on Progress @_unmask {
    required
    achieved
    rate
    expected
    change
    members
  }
`)
const placeParts = graphql(`
  fragment AttentionPlace on Committee @_unmask {
    id
    name
    kind
    parent {
      id
      name
    }
  }
`)

/** All committees of a kind below another, by how far they are, with the reasons that they gave. */
export const progressOfAllDocument = graphql(
  `
  query ProgressOfAll(
    $id: ID!
    $kind: CommitteeKind!
    $period: PeriodInput!
    $asOf: Date!
    $filter: DescendantProgressFilter!
    $orderBy: DescendantProgressOrder!
    $first: Int!
    $offset: Int!
  ) {
    committee(id: $id) {
      id
      descendantsProgress(
        kind: $kind
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
          committee {
            ...AttentionPlace
            pool {
              total
            }
            shortfallSummary(period: $period) {
              reasons {
                reason
              }
            }
          }
          progress {
            ...AttentionProgress
          }
        }
      }
    }
  }
`,
  [placeParts, progressParts],
)

/** Committees that want attention for one reason. */
export const attentionDocument = graphql(
  `
  query AttentionList(
    $kind: AttentionKind!
    $filter: AttentionFilter!
    $period: PeriodInput!
    $asOf: Date!
    $first: Int!
    $offset: Int!
  ) {
    attention(kind: $kind, filter: $filter, first: $first, offset: $offset) {
      totalCount
      nodes {
        ...AttentionPlace
        lastAdmissionOn(asOf: $asOf)
        pool {
          total
        }
        shortfallSummary(period: $period) {
          reasons {
            reason
          }
        }
        progress(period: $period, asOf: $asOf) {
          ...AttentionProgress
        }
      }
    }
  }
`,
  [placeParts, progressParts],
)
export type AttentionRow = ResultOf<typeof attentionDocument>['attention']['nodes'][number]

/** Organisations that introduced people before and nobody for years. */
export const driedUpDocument = graphql(`
  query DriedUpSources($filter: DriedUpFilter!, $first: Int!, $offset: Int!) {
    driedUpSources(filter: $filter, first: $first, offset: $offset) {
      totalCount
      nodes {
        id
        name
        kind
        lastIntroducedOn
        introduced
        admitted
      }
    }
  }
`)
export type DriedUpRow = ResultOf<typeof driedUpDocument>['driedUpSources']['nodes'][number]
