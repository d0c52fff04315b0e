import { graphql, type ResultOf } from '@nguon/client'

/** What a committee's report says of it, asked of the schema as the viewer, like any client would. */
export const printedCommitteeDocument = graphql(`
  query PrintedCommittee($id: ID!, $period: PeriodInput!, $asOf: Date!, $basis: DateBasis!, $first: Int!, $membersOf: Int!) {
    committee(id: $id) {
      id
      name
      ancestors {
        name
      }
      officialMembers(year: $membersOf)
      progress(period: $period, asOf: $asOf, basis: $basis) {
        achieved
        readmitted
        required
        rate
        shortfall
        expected
      }
      pool {
        total
        withoutMentor
        stages {
          stage
          count
        }
      }
      shortfallSummary(period: $period) {
        reasons {
          reason
          committees
          count
          open
          overdue
        }
      }
      children(first: $first) {
        totalCount
        nodes {
          id
          name
          progress(period: $period, asOf: $asOf, basis: $basis) {
            achieved
            required
            rate
            expected
          }
        }
      }
    }
  }
`)
export type PrintedCommittee = NonNullable<ResultOf<typeof printedCommitteeDocument>['committee']>

/** The figures of the cube that a report prints. */
export const printedFiguresDocument = graphql(`
  query PrintedFigures($input: ReportInput!) {
    report(input: $input) {
      __typename
      ... on Report {
        method
        rows {
          keys {
            dimension
            code
            label
          }
          value
        }
        total {
          value
        }
      }
      ... on Invalid {
        errors {
          message
        }
      }
    }
  }
`)
type Answer = ResultOf<typeof printedFiguresDocument>['report']
export type PrintedFigures = Extract<Answer, { readonly __typename: 'Report' }>
export type PrintedFiguresAnswer = Answer
