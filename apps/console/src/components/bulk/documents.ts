import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../people/outcome-fragments.ts'

const bulkLineParts = graphql(`
  fragment BulkLineParts on BulkLine @_unmask {
    candidateId
    allowed
    conflict
    candidate {
      id
      version
    }
    errors {
      field
      message
    }
    verdicts {
      rule
      code
      message
      document
      point
      edition
    }
  }
`)

/** Who is meant by what was picked. */
export const bulkPeopleDocument = graphql(`
  query BulkPeople($ids: [ID!]!) {
    candidates(first: 200, filter: { ids: $ids }) {
      nodes {
        id
        fullName
        masked
        stage
        mentor {
          id
        }
        cell {
          id
          name
          parent {
            id
            name
          }
        }
      }
    }
  }
`)

/** What would become of each; nothing is written. */
export const previewBulkDocument = graphql(
  `
    query PreviewBulk($input: BulkPreviewInput!) {
      previewBulk(input: $input) {
        ...BulkLineParts
      }
    }
  `,
  [bulkLineParts],
)

const answered = [bulkLineParts, refusalParts, conflictParts, invalidParts] as const

export const advanceManyDocument = graphql(
  `
    mutation AdvanceMany($input: AdvanceCandidatesInput!) {
      advanceCandidates(input: $input) {
        __typename
        ... on BulkSuccess {
          lines {
            ...BulkLineParts
          }
        }
        ...RefusalParts
        ...ConflictParts
        ...InvalidParts
      }
    }
  `,
  answered,
)

export const assignManyDocument = graphql(
  `
    mutation AssignMany($input: AssignMentorToManyInput!) {
      assignMentorToMany(input: $input) {
        __typename
        ... on BulkSuccess {
          lines {
            ...BulkLineParts
          }
        }
        ...RefusalParts
        ...ConflictParts
        ...InvalidParts
      }
    }
  `,
  answered,
)

export const certifyManyDocument = graphql(
  `
    mutation CertifyMany($input: RecordCertificatesInput!) {
      recordCertificates(input: $input) {
        __typename
        ... on BulkSuccess {
          lines {
            ...BulkLineParts
          }
        }
        ...RefusalParts
        ...ConflictParts
        ...InvalidParts
      }
    }
  `,
  answered,
)

/** The classes that people of a scope may have attended, the newest first. */
export const classChoicesDocument = graphql(`
  query ClassChoices {
    trainingClasses(first: 50) {
      nodes {
        id
        name
        startsOn
        endsOn
        committee {
          id
          name
        }
      }
    }
  }
`)
