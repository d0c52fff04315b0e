import './schema.ts'

export { findAllotment } from './service.ts'
export { findTerms, ofTerm, type PeriodWithTerm, saveTerm, toRevision } from './store.ts'
