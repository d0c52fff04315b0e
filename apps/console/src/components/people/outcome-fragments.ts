import { graphql } from '@nguon/client'

/** The three ways in which a mutation about a person may say no, to spread in every result. */
export const refusalParts = graphql(`
  fragment RefusalParts on Refusal @_unmask {
    message
    verdicts {
      rule
      code
      message
      document
      point
      edition
      outcome
      trust
    }
  }
`)

export const conflictParts = graphql(`
  fragment ConflictParts on Conflict @_unmask {
    message
    currentVersion
    changedBy
    changedAt
  }
`)

export const invalidParts = graphql(`
  fragment InvalidParts on Invalid @_unmask {
    message
    errors {
      field
      code
      message
    }
  }
`)

/** What a write on a case answers: where the case stands after it, or why it was not done. */
export const candidateOutcomeParts = graphql(
  `
    fragment CandidateOutcomeParts on CandidateResult @_unmask {
      __typename
      ... on CandidateSuccess {
        candidate {
          id
          version
          fullName
        }
      }
      ...RefusalParts
      ...ConflictParts
      ...InvalidParts
    }
  `,
  [refusalParts, conflictParts, invalidParts],
)

/** What a write on a member who helps answers. */
export const mentorOutcomeParts = graphql(
  `
    fragment MentorOutcomeParts on MentorResult @_unmask {
      __typename
      ... on MentorSuccess {
        mentor {
          id
          version
          fullName
        }
      }
      ...RefusalParts
      ...ConflictParts
      ...InvalidParts
    }
  `,
  [refusalParts, conflictParts, invalidParts],
)

/** What a write on a reason of a shortfall answers. */
export const shortfallOutcomeParts = graphql(
  `
    fragment ShortfallOutcomeParts on ShortfallResult @_unmask {
      __typename
      ... on ShortfallSuccess {
        shortfall {
          id
        }
      }
      ...RefusalParts
      ...ConflictParts
      ...InvalidParts
    }
  `,
  [refusalParts, conflictParts, invalidParts],
)
