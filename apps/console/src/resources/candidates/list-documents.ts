import { graphql } from '@nguon/client'

export const candidateListDocument = graphql(`
  query CandidateList($first: Int!, $offset: Int!, $filter: CandidateFilter, $orderBy: CandidateOrder) {
    candidates(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        fullName
        masked
        status
        stage
        exit
        stageSince
        sourcedOn
        sex
        youthUnionMember
        cell {
          id
          name
          parent {
            id
            name
          }
        }
        sourceOrganisation {
          id
          kind
          name
        }
        mentor {
          id
          fullName
          masked
        }
      }
    }
  }
`)

/** How many stand behind each tab of the list. */
export const candidateCountsDocument = graphql(`
  query CandidateCounts(
    $open: CandidateFilter!
    $sourcing: CandidateFilter!
    $dossier: CandidateFilter!
    $probationary: CandidateFilter!
    $withoutMentor: CandidateFilter!
    $official: CandidateFilter!
    $exited: CandidateFilter!
  ) {
    open: candidates(filter: $open) {
      totalCount
    }
    sourcing: candidates(filter: $sourcing) {
      totalCount
    }
    dossier: candidates(filter: $dossier) {
      totalCount
    }
    probationary: candidates(filter: $probationary) {
      totalCount
    }
    withoutMentor: candidates(filter: $withoutMentor) {
      totalCount
    }
    official: candidates(filter: $official) {
      totalCount
    }
    exited: candidates(filter: $exited) {
      totalCount
    }
  }
`)

export const candidatesByIdDocument = graphql(`
  query CandidatesById($ids: [ID!]!) {
    candidates(first: 200, filter: { ids: $ids }) {
      nodes {
        id
        fullName
        masked
        status
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

export const sourceOrganisationNamesDocument = graphql(`
  query SourceOrganisationNames($filter: SourceOrganisationFilter!) {
    sourceOrganisations(first: 20, filter: $filter) {
      nodes {
        id
        kind
        name
        candidateCount
      }
    }
  }
`)
