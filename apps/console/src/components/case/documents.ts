import { graphql } from '@nguon/client'
import { candidateOutcomeParts } from '../people/outcome-fragments.ts'

export const verdictParts = graphql(`
  fragment VerdictParts on Verdict @_unmask {
    rule
    code
    outcome
    message
    document
    point
    edition
    trust
    values {
      name
      value
    }
  }
`)

/** What happened in a case, with its vote and what was corrected of it. */
export const caseEventParts = graphql(`
  fragment CaseEventParts on CaseEvent @_unmask {
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
    decidedBy
    returnReason
    escalationOutcome
    correctionReason
    correctedBy
    voids
    amends {
      sequence
      occurredOn
      documentNumber
    }
    voteBody
    vote {
      officialMembers
      registeredElsewhere
      exemptedAbsent
      exemptedPresent
      present
      inFavour
      against
      denominator
      needed
      outcome
    }
  }
`)

export const nextStepParts = graphql(
  `
  fragment NextStepParts on NextStep @_unmask {
    kind
    stage
    exit
    reason
    by
    allowed
    documentRequired
    vote
    voteRequired
    missingPapers
    earliestOn
    verdicts {
      ...VerdictParts
    }
  }
`,
  [verdictParts],
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

export const advanceCandidateDocument = graphql(
  `
    mutation AdvanceCandidate($input: AdvanceCandidateInput!) {
      advanceCandidate(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const exitCandidateDocument = graphql(
  `
    mutation ExitCandidate($input: ExitCandidateInput!) {
      exitCandidate(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const returnCandidateDocument = graphql(
  `
    mutation ReturnCandidate($input: ReturnCandidateInput!) {
      returnCandidate(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const recordVoteDocument = graphql(
  `
    mutation RecordVote($input: RecordVoteInput!) {
      recordVote(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const holdCandidateDocument = graphql(
  `
    mutation HoldCandidate($input: HoldCandidateInput!) {
      holdCandidate(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const resumeCandidateDocument = graphql(
  `
    mutation ResumeCandidate($input: ResumeCandidateInput!) {
      resumeCandidate(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const decideEscalationDocument = graphql(
  `
    mutation DecideEscalation($input: DecideEscalationInput!) {
      decideEscalation(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

/** Cells that may take a case over, wherever they are. */
export const transferCellsDocument = graphql(`
  query TransferCells($q: String!) {
    transferCells(q: $q) {
      id
      name
      parentName
    }
  }
`)

export const startTransferDocument = graphql(
  `
    mutation StartTransfer($input: StartTransferInput!) {
      startTransfer(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

export const cancelTransferDocument = graphql(
  `
    mutation CancelTransfer($input: HoldCandidateInput!) {
      cancelTransfer(input: $input) {
        ...CandidateOutcomeParts
      }
    }
  `,
  [candidateOutcomeParts],
)

/** Where a case stands by now, after somebody was faster. */
export const savedCaseDocument = graphql(`
  query SavedCase($id: ID!) {
    candidate(id: $id) {
      id
      version
      stage
      exit
      sideState
      events {
        id
        occurredOn
        documentNumber
      }
    }
  }
`)
