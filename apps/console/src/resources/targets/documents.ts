import { graphql } from '@nguon/client'

/** A committee's own line in the table of targets. */
export const targetRowDocument = graphql(`
  query TargetRow($id: ID!, $period: PeriodInput!, $asOf: Date) {
    committee(id: $id) {
      id
      name
      kind
      hasChildren
      maySetTarget: viewerMay(verb: TARGET_SET)
      target(period: $period) {
        id
      }
      progress(period: $period, asOf: $asOf) {
        ...TargetProgress
      }
      allotment(period: $period, asOf: $asOf) {
        required
        allotted
        unallotted
        overAllotted
        childrenWithTarget
        childrenWithoutTarget
      }
    }
  }
  fragment TargetProgress on Progress @_unmask {
    asOf
    period {
      name
      startsOn
      endsOn
    }
    achieved
    required
    rate
    shortfall
    expected
    open
    target {
      id
      kind
      minimum
      maximum
      memberShare
      decisionNumber
      decidedOn
    }
  }
`)

/** The lines of the committees directly below one, a page at a time. */
export const targetChildRowsDocument = graphql(`
  query TargetChildRows($id: ID!, $first: Int!, $after: String, $period: PeriodInput!, $asOf: Date) {
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
          maySetTarget: viewerMay(verb: TARGET_SET)
          target(period: $period) {
            id
          }
          progress(period: $period, asOf: $asOf) {
            ...TargetProgress
          }
          allotment(period: $period, asOf: $asOf) {
            required
            allotted
            unallotted
            overAllotted
            childrenWithTarget
            childrenWithoutTarget
          }
        }
      }
    }
  }
  fragment TargetProgress on Progress @_unmask {
    asOf
    period {
      name
      startsOn
      endsOn
    }
    achieved
    required
    rate
    shortfall
    expected
    open
    target {
      id
      kind
      minimum
      maximum
      memberShare
      decisionNumber
      decidedOn
    }
  }
`)

export const targetRecordDocument = graphql(`
  query TargetRecord($id: ID!) {
    target(id: $id) {
      id
      version
      maySet: viewerMay(verb: TARGET_SET)
      committee {
        id
        name
        ancestors {
          id
          name
        }
      }
      period {
        kind
        name
        year
        startsOn
        endsOn
      }
      current {
        id
      }
      revisions {
        id
        sequence
        kind
        minimum
        maximum
        memberShare
        decisionNumber
        decidedOn
        issuer
        recordedAt
        groups {
          group
          minimum
          share
        }
      }
    }
  }
`)

/** What has come of a target until a day, and how it is shared out. */
export const targetProgressDocument = graphql(`
  query TargetProgressOf($committeeId: ID!, $period: PeriodInput!, $asOf: Date) {
    committee(id: $committeeId) {
      id
      hasChildren
      progress(period: $period, asOf: $asOf) {
        asOf
        achieved
        readmitted
        required
        rate
        shortfall
        expected
        open
        period {
          name
          startsOn
          endsOn
        }
        target {
          id
          kind
          minimum
          maximum
          memberShare
        }
      }
      allotment(period: $period, asOf: $asOf) {
        required
        allotted
        unallotted
        overAllotted
        childrenWithTarget
        childrenWithoutTarget
      }
    }
  }
`)
