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
