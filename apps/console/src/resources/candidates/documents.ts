import { graphql } from '@nguon/client'
import { nextStepParts } from '../../components/case/documents.ts'

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
