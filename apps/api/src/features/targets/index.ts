import './allotment-schema.ts'
import './group-schema.ts'
import './reads-store.ts'
import './schema.ts'
import './progress-schema.ts'
import './term-schema.ts'

export { insertGroups, readGroupsInForce } from './group-store.ts'
export { ProgressType } from './progress-schema.ts'
export { findProgress } from './progress-service.ts'
export { findAllotment } from './service.ts'
export {
  findPeriod,
  findTerms,
  ofTerm,
  type PeriodInput,
  type PeriodWithTerm,
  periodOfKey,
  type TargetFilter,
  type TargetOrder,
  targetList,
  toRevision,
  yearsOf,
} from './store.ts'
export { setTermByCommand } from './term-service.ts'
export { PeriodInputType, PeriodType } from './types.ts'
