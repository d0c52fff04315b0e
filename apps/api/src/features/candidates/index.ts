import './reads-store.ts'
import './schema.ts'

export { type AdmissionFilter, admissionList } from './admissions-store.ts'
export { CandidateResult } from './candidate-result.ts'
export { appendEvent, caseRow, endAssignment, holdCell, lockCase } from './candidate-writes-store.ts'
export { type ActInput, actOnCase, openHeldFile, snapshotOfState } from './case-act.ts'
export { caseFactsOf } from './case-facts-store.ts'
export { HoldCandidateInput, PaperInput, VoteInput } from './case-inputs.ts'
export { advanceCandidate } from './case-service.ts'
export { viewCase } from './case-views.ts'
export { dueSettingsIn, holdCasesToRecount, refreshDueItems } from './due-items-store.ts'
export { eventRow } from './event-rows-store.ts'
export { type Admission, eventsOf } from './history-store.ts'
export { CandidateFilterInput, CandidateOrderInput } from './inputs.ts'
export {
  type IntroducerInput as IntroducerGiven,
  insertIntroducers,
  introducerProblems,
  snapshotOfIntroducer,
  writtenIntroducers,
} from './introducers-store.ts'
export { askForCandidates } from './list-ask.ts'
export {
  insertPapers,
  type PaperInput as PaperGiven,
  paperProblems,
  withdrawPaper,
  writtenPaper,
} from './papers-store.ts'
export { notFound, reload as reloadCandidate, snapshotOfCase } from './service.ts'
export { type SourceOrganisation, sourceOrganisationById } from './source-organisations-store.ts'
export { COMPARE_STAGES, compareAllStages } from './stage-referee.ts'
export { type Candidate, type CandidateFilter, type CandidateOrder, candidateById, candidateList } from './store.ts'
export {
  CandidateConnection,
  CandidateType,
  SourceOrganisationConnection,
  SourceOrganisationType,
  toldOfCase,
} from './types.ts'
export { assessmentOverdue, runsOn } from './watch-store.ts'
