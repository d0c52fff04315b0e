import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../people/outcome-fragments.ts'

export const unmaskPersonDocument = graphql(
  `
    mutation UnmaskPerson($input: UnmaskPersonInput!) {
      unmaskPerson(input: $input) {
        __typename
        ...RefusalParts
        ...ConflictParts
        ...InvalidParts
      }
    }
  `,
  [refusalParts, conflictParts, invalidParts],
)
