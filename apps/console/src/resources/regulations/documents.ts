import { graphql, type ResultOf } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

export const editionsDocument = graphql(`
  query Editions {
    viewerMayMarkRules
    editions {
      id
      series
      number
      issuedOn
      issuer
      inForceFrom
      inForceTo
      replaces
      trust
      rules {
        rule
        point
        trust
        unit
        anchor
        values {
          name
          value
        }
        check {
          source
          note
          checkedAt
          checkedBy
        }
      }
      papers {
        key
        paper
        stage
        form
        required
        trust
        check {
          source
          note
          checkedAt
          checkedBy
        }
      }
    }
  }
`)

export type Edition = ResultOf<typeof editionsDocument>['editions'][number]
export type RuleText = Edition['rules'][number]
export type PaperWanted = Edition['papers'][number]
export type RuleCheck = NonNullable<RuleText['check']>

export const markRuleCheckedDocument = graphql(
  `
    mutation MarkRuleChecked($input: MarkRuleCheckedInput!) {
      markRuleChecked(input: $input) {
        __typename
        ... on EditionSuccess {
          edition {
            id
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

export const unmarkRuleCheckedDocument = graphql(
  `
    mutation UnmarkRuleChecked($input: UnmarkRuleCheckedInput!) {
      unmarkRuleChecked(input: $input) {
        __typename
        ... on EditionSuccess {
          edition {
            id
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
