import './schema.ts'

export { findAllotment } from './service.ts'
export { findTerms, ofTerm, type PeriodWithTerm, toRevision } from './store.ts'
