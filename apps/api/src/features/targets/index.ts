import './schema.ts'

export { findAllotment } from './service.ts'
export {
  findTerms,
  ofTerm,
  type PeriodWithTerm,
  saveTerm,
  type TargetFilter,
  type TargetOrder,
  targetList,
  toRevision,
} from './store.ts'
