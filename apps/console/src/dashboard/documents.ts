import { graphql, type ResultOf } from '@nguon/client'

/**
 * The overview in one question: the committee, its years, and the same of everything directly below it. What has to be
 * counted one by one in a whole country is asked apart, so that nothing waits for it.
 */
export const dashboardDocument = graphql(`
  query Dashboard($id: ID!, $term: String!, $period: PeriodInput!, $asOf: Date!, $termAsOf: Date!, $first: Int!) {
    committee(id: $id) {
      id
      name
      kind
      maySetTarget: viewerMay(verb: TARGET_SET)
      pool {
        total
        stages {
          stage
          count
        }
      }
      chosen: progress(period: $period, asOf: $asOf) {
        ...DashboardProgress
      }
      whole: progress(period: { term: $term }, asOf: $asOf) {
        ...DashboardProgress
      }
      yearlyProgress(term: $term, asOf: $asOf) {
        ...DashboardProgress
      }
      withinTerm: yearlyProgress(term: $term, asOf: $termAsOf) {
        ...DashboardProgress
      }
      children(first: $first) {
        totalCount
        nodes {
          id
          name
          pool {
            total
          }
          whole: progress(period: { term: $term }, asOf: $asOf) {
            ...DashboardProgress
          }
          yearlyProgress(term: $term, asOf: $asOf) {
            ...DashboardProgress
          }
        }
      }
    }
    admissions(first: 8, filter: { within: $id, to: $asOf }) {
      nodes {
        id
        decidedOn
        readmission
        committee {
          id
          name
        }
        candidate {
          id
          fullName
          masked
        }
      }
    }
  }
  fragment DashboardProgress on Progress @_unmask {
    period {
      name
      year
      startsOn
      endsOn
    }
    achieved
    required
    rate
    shortfall
    expected
    open
  }
`)

export type DashboardAnswer = ResultOf<typeof dashboardDocument>
export type DashboardCommittee = NonNullable<DashboardAnswer['committee']>
export type DashboardChild = DashboardCommittee['children']['nodes'][number]
export type DashboardProgress = DashboardCommittee['whole']
export type NewAdmission = DashboardAnswer['admissions']['nodes'][number]
