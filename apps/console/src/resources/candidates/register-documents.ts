import { graphql } from '@nguon/client'
import { verdictParts } from '../../components/case/documents.ts'
import { candidateOutcomeParts } from '../../components/people/outcome-fragments.ts'

/** The register of a case: the checklist of its papers, and those that no stage wants. */
export const dossierDocument = graphql(`
  query CandidateDossier($id: ID!) {
    candidate(id: $id) {
      id
      dossier {
        paper
        form
        stage
        required
        state
        validUntil
        trust
        edition
        record {
          id
        }
      }
      papers {
        id
        kind
        number
        issuedOn
        receivedOn
        issuer
        keptAt
        validUntil
        recordedAt
        recordedBy
        withdrawnAt
        withdrawReason
      }
    }
  }
`)

/** Whom the curriculum vitae was verified with, and who introduces the person. */
export const backgroundDocument = graphql(`
  query CandidateBackground($id: ID!) {
    candidate(id: $id) {
      id
      hidden
      unmaskedUntil
      mayUnmask: viewerMay(verb: PERSON_UNMASK)
      verifications {
        id
        version
        relation
        state
        sentOn
        answeredOn
        place
        note
      }
      introducers {
        id
        kind
        introducedOn
        organisationName
        paperNumber
        member {
          id
          fullName
          masked
        }
      }
    }
  }
`)

export const assessmentsDocument = graphql(`
  query CandidateAssessments($id: ID!) {
    candidate(id: $id) {
      id
      assessmentDueOn
      assessments {
        id
        period
        counts
        assessedOn
        text
        nextTasks
        recordedAt
        recordedBy
        ratings {
          criterion
          value
          grade
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

/** What every rule says to a case on a day. */
export const checksDocument = graphql(
  `
    query CandidateChecks($id: ID!, $on: Date!) {
      candidate(id: $id) {
        id
        checks(on: $on) {
          ...VerdictParts
        }
      }
    }
  `,
  [verdictParts],
)

export const recordPaperDocument = graphql(
  `
    mutation RecordPaper($input: RecordPaperInput!) {
      recordPaper(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const withdrawPaperDocument = graphql(
  `
    mutation WithdrawPaper($input: WithdrawPaperInput!) {
      withdrawPaper(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const recordIntroducerDocument = graphql(
  `
    mutation RecordIntroducer($input: RecordIntroducerInput!) {
      recordIntroducer(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const withdrawIntroducerDocument = graphql(
  `
    mutation WithdrawIntroducer($input: WithdrawIntroducerInput!) {
      withdrawIntroducer(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const recordVerificationDocument = graphql(
  `
    mutation RecordVerification($input: RecordVerificationInput!) {
      recordVerification(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const removeVerificationDocument = graphql(
  `
    mutation RemoveVerification($input: RemoveVerificationInput!) {
      removeVerification(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)
