import './schema.ts'

export { findAllotment } from './service.ts'
export { addRevision, findPeriod, findTerms, insertTarget, lockTarget, ofTerm } from './store.ts'
