import './schema.ts'

export { caseRow, eventRow, findOpenCaseOf, holdCell, lockCase } from './candidate-writes-store.ts'
export { notFound, snapshotOfCase } from './service.ts'
export { type Candidate, candidateById } from './store.ts'
export { CandidateType } from './types.ts'
