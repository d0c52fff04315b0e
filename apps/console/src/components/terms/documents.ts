import { graphql, type ResultOf } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../people/outcome-fragments.ts'

export const termsDocument = graphql(`
  query Terms {
    terms {
      id
      name
      startsOn
      endsOn
      firstYear
      lastYear
      decisionNumber
      version
    }
    viewerMaySetTerms
  }
`)

export type TermRow = ResultOf<typeof termsDocument>['terms'][number]

export const setTermDocument = graphql(
  `
  mutation SetTerm($input: SetTermInput!) {
    setTerm(input: $input) {
      __typename
      ... on TermSuccess {
        term {
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
