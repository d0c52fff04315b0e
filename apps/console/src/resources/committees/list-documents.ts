import { graphql } from '@nguon/client'

export const committeeListDocument = graphql(`
  query CommitteeList($first: Int!, $offset: Int!, $filter: CommitteeFilter, $orderBy: CommitteeOrder) {
    committees(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        name
        kind
        code
        establishedOn
        dissolvedOn
        parent {
          id
          name
        }
      }
    }
  }
`)

export const committeesByIdDocument = graphql(`
  query CommitteesById($ids: [ID!]!) {
    committees(first: 200, filter: { ids: $ids }) {
      nodes {
        id
        name
        kind
      }
    }
  }
`)
