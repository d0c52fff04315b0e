import './schema.ts'

export { caseRow, eventRow, lockCase } from './candidate-writes-store.ts'
export { notFound, snapshotOfCase } from './service.ts'
export { candidateById } from './store.ts'
export { CandidateType } from './types.ts'
