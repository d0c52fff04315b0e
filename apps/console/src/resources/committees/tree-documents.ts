import { graphql } from '@nguon/client'

/** Where the viewer's tree begins: the committees of the grants. */
export const treeRootsDocument = graphql(`
  query TreeRoots($period: PeriodInput!, $asOf: Date) {
    viewer {
      id
      mayCreate: may(verb: COMMITTEE_CREATE)
      grants {
        id
        committee {
          id
          name
          kind
          hasChildren
          ancestors {
            id
          }
          progress(period: $period, asOf: $asOf) {
            achieved
            required
            expected
          }
        }
      }
    }
  }
`)

export const treeChildrenDocument = graphql(`
  query TreeChildren($id: ID!, $first: Int!, $after: String, $period: PeriodInput!, $asOf: Date) {
    committee(id: $id) {
      id
      children(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          name
          kind
          hasChildren
          progress(period: $period, asOf: $asOf) {
            achieved
            required
            expected
          }
        }
      }
    }
  }
`)

export const treeSearchDocument = graphql(`
  query TreeSearch($q: String!, $first: Int!, $after: String, $period: PeriodInput!, $asOf: Date) {
    committees(first: $first, after: $after, filter: { q: $q, dissolved: false }) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        kind
        hasChildren
        parent {
          id
          name
        }
        progress(period: $period, asOf: $asOf) {
          achieved
          required
          expected
        }
      }
    }
  }
`)

export const treePathDocument = graphql(`
  query TreePath($id: ID!) {
    committee(id: $id) {
      id
      name
      ancestors {
        id
        name
      }
    }
  }
`)

/** A committee and what is directly below it, for a screen that shows one level. */
export const treeLevelDocument = graphql(`
  query TreeLevel($id: ID!, $first: Int!, $period: PeriodInput!, $asOf: Date) {
    committee(id: $id) {
      id
      name
      kind
      ancestors {
        id
        name
      }
      children(first: $first) {
        totalCount
        nodes {
          id
          name
          kind
          hasChildren
          progress(period: $period, asOf: $asOf) {
            achieved
            required
            expected
          }
        }
      }
    }
  }
`)
