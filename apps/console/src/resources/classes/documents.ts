import { graphql } from '@nguon/client'
import { conflictParts, invalidParts, refusalParts } from '../../components/people/outcome-fragments.ts'

const no = [refusalParts, conflictParts, invalidParts] as const

export const classListDocument = graphql(`
  query ClassList($first: Int!, $offset: Int!, $filter: TrainingClassFilter) {
    trainingClasses(first: $first, offset: $offset, filter: $filter) {
      totalCount
      nodes {
        id
        name
        place
        startsOn
        endsOn
        certifiedCount
        committee {
          id
          name
        }
      }
    }
  }
`)

export const classRecordDocument = graphql(`
  query ClassRecord($id: ID!) {
    trainingClass(id: $id) {
      id
      version
      name
      place
      startsOn
      endsOn
      committee {
        id
        name
        mayUpdate: viewerMay(verb: CANDIDATE_UPDATE)
      }
    }
  }
`)

/** A class with those who have its certificate. */
export const classPageDocument = graphql(`
  query ClassPage($id: ID!) {
    trainingClass(id: $id) {
      id
      name
      place
      startsOn
      endsOn
      committee {
        id
        name
        mayUpdate: viewerMay(verb: CANDIDATE_UPDATE)
      }
      certified {
        id
        fullName
        masked
        stage
        cell {
          id
          name
          parent {
            id
            name
          }
        }
        papers {
          id
          number
          issuedOn
          withdrawnAt
          trainingClass {
            id
          }
        }
      }
    }
  }
`)

/** Who may have attended: followed, and without a certificate. */
export const attendeesDocument = graphql(`
  query Attendees($filter: CandidateFilter!) {
    candidates(first: 200, filter: $filter) {
      totalCount
      nodes {
        id
      }
    }
  }
`)

export const createClassDocument = graphql(
  `
    mutation CreateClass($input: CreateTrainingClassInput!) {
      createTrainingClass(input: $input) {
        __typename
        ... on TrainingClassSuccess {
          trainingClass {
            id
            name
          }
        }
        ...RefusalParts
        ...ConflictParts
        ...InvalidParts
      }
    }
  `,
  no,
)

export const updateClassDocument = graphql(
  `
    mutation UpdateClass($input: UpdateTrainingClassInput!) {
      updateTrainingClass(input: $input) {
        __typename
        ... on TrainingClassSuccess {
          trainingClass {
            id
            version
          }
        }
        ...RefusalParts
        ...ConflictParts
        ...InvalidParts
      }
    }
  `,
  no,
)
