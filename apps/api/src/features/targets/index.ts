import './allotment-schema.ts'
import './group-schema.ts'
import './reads-store.ts'
import './schema.ts'
import './progress-schema.ts'
import './term-schema.ts'

export { type DescendantOrder, descendantList } from './descendants-store.ts'
export { groupsOfRevision, insertGroups, readGroupsInForce } from './group-store.ts'
export { ProgressType } from './progress-schema.ts'
export { askForDescendants, findLastYear, findMembersBefore, findProgress } from './progress-service.ts'
export { findAllotment } from './service.ts'
export {
  findPeriod,
  findTerms,
  ofTerm,
  type PeriodInput,
  type PeriodWithTerm,
  periodOfKey,
  type Target,
  type TargetFilter,
  type TargetOrder,
  targetList,
  toRevision,
  yearsOf,
} from './store.ts'
export { setTermByCommand } from './term-service.ts'
export { PeriodInputType, PeriodType } from './types.ts'
export { UnevenStateEnum } from './uneven-schema.ts'
export { askForUneven, unevenOf } from './uneven-service.ts'
export { type UnevenOrder, unevenList } from './uneven-store.ts'
