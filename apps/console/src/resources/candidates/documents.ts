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

/** Everything that a form may change, and the version that the change must carry. */
export const candidateFormParts = graphql(`
  fragment CandidateFormParts on Candidate @_unmask {
    id
    version
    fullName
    masked
    birthDate
    residence
    reference
    sex
    ethnicity
    religion
    education
    qualification
    occupation
    enterpriseKind
    youthUnionMember
    sourceOrganisation {
      id
      kind
      name
    }
    cell {
      id
      name
    }
    mayUpdate: viewerMay(verb: CANDIDATE_UPDATE)
  }
`)

export const candidateRecordDocument = graphql(
  `
    query CandidateRecord($id: ID!) {
      candidate(id: $id) {
        ...CandidateFormParts
      }
    }
  `,
  [candidateFormParts],
)

export const nextStepParts = graphql(`
  fragment NextStepParts on NextStep @_unmask {
    stage
    exit
    allowed
    documentRequired
    verdicts {
      rule
      code
      message
      document
      point
    }
  }
`)

export const candidatePageDocument = graphql(
  `
    query CandidatePage($id: ID!) {
      candidate(id: $id) {
        ...CandidateFormParts
        caseKind
        status
        stage
        exit
        stageSince
        sourcedOn
        cell {
          kind
          ancestors {
            id
            name
            kind
          }
        }
        events {
          id
          sequence
          kind
          stage
          exit
          occurredOn
          documentNumber
          documentIssuer
          note
          recordedAt
          recordedBy
        }
        mentorAssignments {
          id
          startsOn
          endsOn
          decisionNumber
          endReason
          handoverNote
          version
          mentor {
            id
            fullName
            masked
            load
            capacity
          }
        }
        admission {
          id
          decidedOn
          ceremonyOn
          annulledOn
          documentNumber
          documentIssuer
          readmission
          ageYears
          committee {
            id
            name
          }
        }
        nextSteps {
          ...NextStepParts
        }
        mayAdvance: viewerMay(verb: CANDIDATE_ADVANCE)
        mayExit: viewerMay(verb: CANDIDATE_EXIT)
        mayAssignMentor: viewerMay(verb: MENTOR_ASSIGN)
        mayReadAudit: viewerMay(verb: AUDIT_READ)
      }
    }
  `,
  [candidateFormParts, nextStepParts],
)

/** What could be done on a day that the user is about to write down. */
export const nextStepsOnDocument = graphql(
  `
    query NextStepsOn($id: ID!, $on: Date!) {
      candidate(id: $id) {
        id
        version
        nextSteps(on: $on) {
          ...NextStepParts
        }
      }
    }
  `,
  [nextStepParts],
)

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

/** The members whom one may ask to help, the least burdened first. */
export const mentorChoicesDocument = graphql(`
  query MentorChoices($filter: MentorFilter!) {
    mentors(first: 20, filter: $filter, orderBy: { field: LOAD, direction: ASC }) {
      totalCount
      nodes {
        id
        fullName
        masked
        position
        load
        capacity
        committee {
          id
          name
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
