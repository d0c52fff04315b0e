import { graphql, type ResultOf } from '@nguon/client'

/** A year month by month and how it is expected to end. */
export const outlookDocument = graphql(`
  query DashboardOutlook($id: ID!, $year: Int!, $asOf: Date!) {
    committee(id: $id) {
      id
      monthlyProgress(year: $year, asOf: $asOf) {
        month
        achieved
        cumulative
        expected
      }
      forecast(year: $year, asOf: $asOf) {
        achieved
        required
        low
        expected
        high
        coverage
        outlook
        newcomers
        method
        years
        historyOf {
          id
          name
        }
        stages {
          stage
          open
          share
          expected
        }
      }
    }
  }
`)
export type Outlook = NonNullable<ResultOf<typeof outlookDocument>['committee']>

/** How much below a committee wants attention. Asked apart: what is counted in many cells may take longer than the rest. */
export const attentionCountsDocument = graphql(`
  query DashboardAttention($id: ID!, $year: Int!, $asOf: Date!) {
    committee(id: $id) {
      id
      attention(year: $year, asOf: $asOf) {
        behind
        noAdmission
        noCandidate
        fewMembers
        driedUp
      }
    }
  }
`)
export type AttentionCounts = NonNullable<ResultOf<typeof attentionCountsDocument>['committee']>['attention']

/** Counts of people that no counter keeps: those whom nobody helps, and all who were admitted so far. */
export const dashboardCountsDocument = graphql(`
  query DashboardCounts($id: ID!, $asOf: Date!) {
    committee(id: $id) {
      id
      pool {
        withoutMentor
      }
    }
    admissions(first: 0, filter: { within: $id, to: $asOf }) {
      totalCount
    }
  }
`)

/** Who can still be decided before the year is over. */
export const decidableDocument = graphql(`
  query DashboardDecidable($id: ID!, $by: Date!, $first: Int!) {
    committee(id: $id) {
      id
      decidable(by: $by, first: $first) {
        totalCount
        nodes {
          id
          fullName
          masked
          stage
          earliestDecision {
            on
            waitsFor {
              message
            }
          }
          cell {
            id
            name
          }
        }
      }
    }
  }
`)
