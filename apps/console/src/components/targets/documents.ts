import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../people/outcome-fragments.ts'

/** A committee's target of a period as the dialog that sets it needs it. */
export const targetToSetDocument = graphql(`
  query TargetToSet($committeeId: ID!, $period: PeriodInput!) {
    committee(id: $committeeId) {
      id
      name
      target(period: $period) {
        id
        version
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
        current {
          id
          kind
          minimum
          maximum
          memberShare
          issuer
          groups {
            group
            minimum
            share
          }
        }
      }
      parent {
        id
        name
        allotment(period: $period) {
          required
          allotted
        }
      }
    }
  }
`)

export const setTargetDocument = graphql(
  `
  mutation SetTarget($input: SetTargetInput!) {
    setTarget(input: $input) {
      __typename
      ... on TargetSuccess {
        target {
          id
          version
        }
        parentAllotment {
          required
          unallotted
          overAllotted
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

/** How far a committee is with each group of people. */
export const groupProgressDocument = graphql(`
  query GroupProgressOf($committeeId: ID!, $period: PeriodInput!, $asOf: Date) {
    committee(id: $committeeId) {
      id
      groupProgress(period: $period, asOf: $asOf) {
        group
        achieved
        required
        rate
        shortfall
        expected
        open
        target {
          group
          minimum
          share
        }
      }
    }
  }
`)
