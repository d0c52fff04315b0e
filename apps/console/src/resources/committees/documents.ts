import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

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

export const committeeRecordDocument = graphql(`
  query CommitteeRecord($id: ID!) {
    committee(id: $id) {
      id
      name
      kind
      code
      depth
      version
      areaTraits
      establishedOn
      dissolvedOn
      parent {
        id
        name
      }
      ancestors {
        id
        name
      }
      memberCounts {
        year
        officialMembers
        probationaryMembers
      }
      responsiblePersons {
        id
        fullName
        position
        startsOn
        endsOn
      }
      mayUpdate: viewerMay(verb: COMMITTEE_UPDATE)
      mayCreate: viewerMay(verb: COMMITTEE_CREATE)
      maySetTarget: viewerMay(verb: TARGET_SET)
      mayReadAudit: viewerMay(verb: AUDIT_READ)
      mayImport: viewerMay(verb: IMPORT_RUN)
      mayReadPersons: viewerMay(verb: PERSON_READ)
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

/** Header, key figures and the targets of each year of a term. */
export const committeeSummaryDocument = graphql(`
  query CommitteeSummary($id: ID!, $term: String!, $asOf: Date, $memberYear: Int!) {
    committee(id: $id) {
      id
      name
      kind
      code
      establishedOn
      dissolvedOn
      version
      areaTraits
      hasChildren
      ancestors {
        id
        name
      }
      children(first: 1) {
        totalCount
        nodes {
          id
          kind
        }
      }
      officialMembers(year: $memberYear)
      memberCounts {
        year
        officialMembers
        probationaryMembers
      }
      pool {
        total
        withoutMentor
      }
      whole: progress(period: { term: $term }, asOf: $asOf) {
        ...ProgressRow
      }
      yearlyProgress(term: $term, asOf: $asOf) {
        ...ProgressRow
      }
      mayUpdate: viewerMay(verb: COMMITTEE_UPDATE)
      mayCreate: viewerMay(verb: COMMITTEE_CREATE)
      maySetTarget: viewerMay(verb: TARGET_SET)
      mayReadAudit: viewerMay(verb: AUDIT_READ)
    }
  }
  fragment ProgressRow on Progress @_unmask {
    period {
      name
      year
      startsOn
      endsOn
    }
    asOf
    achieved
    readmitted
    required
    rate
    shortfall
    expected
    open
    target {
      id
      kind
      maximum
      decisionNumber
    }
  }
`)

/** How a period's target of a committee is shared out among those directly below it. */
export const allotmentDocument = graphql(`
  query CommitteeAllotment($id: ID!, $period: PeriodInput!, $asOf: Date, $memberYear: Int!, $first: Int!, $offset: Int!) {
    committee(id: $id) {
      id
      progress(period: $period, asOf: $asOf) {
        achieved
      }
      allotment(period: $period, asOf: $asOf) {
        required
        allotted
        unallotted
        overAllotted
        childrenWithTarget
        childrenWithoutTarget
      }
      officialMembers(year: $memberYear)
      children(first: $first, offset: $offset) {
        totalCount
        nodes {
          id
          name
          kind
          officialMembers(year: $memberYear)
          progress(period: $period, asOf: $asOf) {
            achieved
            required
            expected
            open
            rate
          }
        }
      }
    }
  }
`)

export const committeePeopleDocument = graphql(`
  query CommitteePeople($id: ID!) {
    committee(id: $id) {
      id
      candidates(first: 5, filter: { status: OPEN }, orderBy: { field: CREATED_AT, direction: DESC }) {
        totalCount
        nodes {
          id
          fullName
          masked
          stage
          cell {
            id
            name
          }
        }
      }
      mentors(first: 5, filter: { active: true }, orderBy: { field: LOAD, direction: DESC }) {
        totalCount
        nodes {
          id
          fullName
          masked
          load
          capacity
        }
      }
    }
  }
`)

export const committeeHistoryDocument = graphql(`
  query CommitteeHistory($id: ID!) {
    committee(id: $id) {
      id
      establishedOn
      dissolvedOn
      memberCounts {
        year
        officialMembers
        probationaryMembers
      }
      responsiblePersons {
        id
        fullName
        position
        startsOn
        endsOn
      }
      placements {
        id
        startsOn
        endsOn
        decisionNumber
        parent {
          id
          name
        }
      }
      designations {
        id
        name
        kind
        code
        startsOn
        endsOn
        decisionNumber
      }
    }
  }
`)

export const createCommitteeDocument = graphql(
  `
  mutation CreateCommittee($input: CreateCommitteeInput!) {
    createCommittee(input: $input) {
      __typename
      ... on CommitteeSuccess {
        committee {
          id
          name
          version
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

export const updateCommitteeDocument = graphql(
  `
  mutation UpdateCommittee($input: UpdateCommitteeInput!) {
    updateCommittee(input: $input) {
      __typename
      ... on CommitteeSuccess {
        committee {
          id
          name
          version
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
