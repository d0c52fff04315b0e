import { graphql } from '@nguon/client'
import { shortfallOutcomeParts } from '../people/outcome-fragments.ts'

/** Whom a measure may be given to: those who answer for the committee's result. */
export const inChargeDocument = graphql(`
  query InCharge($committeeId: ID!) {
    committee(id: $committeeId) {
      id
      responsiblePersons {
        id
        fullName
        endsOn
      }
    }
  }
`)

export const reportShortfallDocument = graphql(
  `
    mutation ReportShortfall($input: ReportShortfallInput!) {
      reportShortfall(input: $input) {
        ...ShortfallOutcomeParts
      }
    }
  `,
  [shortfallOutcomeParts],
)

export const updateShortfallDocument = graphql(
  `
    mutation UpdateShortfall($input: UpdateShortfallInput!) {
      updateShortfall(input: $input) {
        ...ShortfallOutcomeParts
      }
    }
  `,
  [shortfallOutcomeParts],
)

/** What a committee itself gave as reasons in a period, and how many those below it gave. */
export const committeeShortfallsDocument = graphql(`
  query CommitteeShortfalls($committeeId: ID!, $period: PeriodInput!) {
    committee(id: $committeeId) {
      id
      mayReport: viewerMay(verb: SHORTFALL_REPORT)
      shortfallSummary(period: $period) {
        total
        open
        overdue
      }
    }
    shortfalls(first: 50, filter: { committee: $committeeId, period: $period }) {
      nodes {
        id
        reason
        measure
        hasMeasure
        dueOn
        doneOn
        state
        overdue
      }
    }
  }
`)
