import { graphql } from '@nguon/client'

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
      version
      mayUpdate: viewerMay(verb: COMMITTEE_UPDATE)
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
