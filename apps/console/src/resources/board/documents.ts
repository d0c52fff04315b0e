import { graphql } from '@nguon/client'

const boardCardParts = graphql(`
  fragment BoardCardParts on Candidate @_unmask {
    id
    version
    fullName
    masked
    stage
    stageSince
    daysInStage
    sideState
    cell {
      id
      name
    }
    dueItems {
      id
      message
      dueOn
      severity
    }
    mayAdvance: viewerMay(verb: CANDIDATE_ADVANCE)
  }
`)

/** The cards of one column, those who have been in it longest first. */
export const boardColumnDocument = graphql(
  `
    query BoardColumn($filter: CandidateFilter!, $first: Int!) {
      candidates(first: $first, filter: $filter, orderBy: { field: STAGE_SINCE, direction: ASC }) {
        nodes {
          ...BoardCardParts
        }
      }
    }
  `,
  [boardCardParts],
)

/** Who stands in a column, for work on all of them; as many as one dialog shows. */
export const boardColumnIdsDocument = graphql(`
  query BoardColumnIds($filter: CandidateFilter!) {
    candidates(first: 200, filter: $filter, orderBy: { field: STAGE_SINCE, direction: ASC }) {
      nodes {
        id
      }
    }
  }
`)

/** Whom one looks for by name, to move without dragging. */
export const boardSearchDocument = graphql(
  `
    query BoardSearch($filter: CandidateFilter!) {
      candidates(first: 20, filter: $filter) {
        nodes {
          ...BoardCardParts
        }
      }
    }
  `,
  [boardCardParts],
)

/** How many stand in each column. */
export const boardCountsDocument = graphql(`
  query BoardCounts(
    $SOURCED: CandidateFilter!
    $CULTIVATING: CandidateFilter!
    $AWARENESS_TRAINED: CandidateFilter!
    $DOSSIER_OPEN: CandidateFilter!
    $VERIFYING: CandidateFilter!
    $OPINIONS_COLLECTED: CandidateFilter!
    $CELL_PROPOSED: CandidateFilter!
    $COMMITTEE_PROPOSED: CandidateFilter!
    $ADMISSION_DECIDED: CandidateFilter!
    $PROBATIONARY: CandidateFilter!
    $RECOGNITION_PENDING: CandidateFilter!
    $OFFICIAL: CandidateFilter!
  ) {
    SOURCED: candidates(filter: $SOURCED) {
      totalCount
    }
    CULTIVATING: candidates(filter: $CULTIVATING) {
      totalCount
    }
    AWARENESS_TRAINED: candidates(filter: $AWARENESS_TRAINED) {
      totalCount
    }
    DOSSIER_OPEN: candidates(filter: $DOSSIER_OPEN) {
      totalCount
    }
    VERIFYING: candidates(filter: $VERIFYING) {
      totalCount
    }
    OPINIONS_COLLECTED: candidates(filter: $OPINIONS_COLLECTED) {
      totalCount
    }
    CELL_PROPOSED: candidates(filter: $CELL_PROPOSED) {
      totalCount
    }
    COMMITTEE_PROPOSED: candidates(filter: $COMMITTEE_PROPOSED) {
      totalCount
    }
    ADMISSION_DECIDED: candidates(filter: $ADMISSION_DECIDED) {
      totalCount
    }
    PROBATIONARY: candidates(filter: $PROBATIONARY) {
      totalCount
    }
    RECOGNITION_PENDING: candidates(filter: $RECOGNITION_PENDING) {
      totalCount
    }
    OFFICIAL: candidates(filter: $OFFICIAL) {
      totalCount
    }
  }
`)
