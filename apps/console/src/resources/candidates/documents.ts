import { graphql } from '@nguon/client'
import { caseEventParts, nextStepParts, verdictParts } from '../../components/case/documents.ts'

/** Everything that a form may change, and the version that the change must carry. */
export const candidateFormParts = graphql(`
  fragment CandidateFormParts on Candidate @_unmask {
    id
    version
    fullName
    masked
    hidden
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
        sideState
        sideSince
        daysInStage
        ceremonyOn
        officialOn
        previousCase {
          id
        }
        events {
          ...CaseEventParts
        }
        dueItems {
          id
          kind
          rule
          dueOn
          severity
          message
          trust
        }
        mentorAssignments {
          id
          startsOn
          endsOn
          decisionNumber
          endReason
          handoverNote
          version
          acquaintedSince
          acquaintance
          replacement
          eligibility {
            ...VerdictParts
          }
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
        mayTransfer: viewerMay(verb: CANDIDATE_TRANSFER)
        mayCreate: viewerMay(verb: CANDIDATE_CREATE)
        mayCorrect: viewerMay(verb: CANDIDATE_CORRECT)
        mayDecideEscalation: viewerMay(verb: CANDIDATE_ESCALATION)
        mayReadAudit: viewerMay(verb: AUDIT_READ)
      }
    }
  `,
  [candidateFormParts, nextStepParts, caseEventParts, verdictParts],
)
