import './reads-store.ts'
import './schema.ts'

export {
  countOpenCases,
  insertCommittee,
  lockCommittee,
  lockTree,
  readAncestry,
  readChildPlacements,
  readStructure,
  saveCommittee,
  snapshotOf as snapshotOfCommittee,
} from './committee-writes-store.ts'
export { poolOf } from './pool-store.ts'
export { mayOverAll, readRoots } from './roots-store.ts'
export {
  type Committee,
  type CommitteeFilter,
  type CommitteeOrder,
  committeeById,
  committeeByPath,
  committeeList,
  idsIn,
  officialMembersIn,
  officialMembersSql,
  pathOfFilter,
  responsiblePersonsOf,
} from './store.ts'
export { CommitteeConnection, CommitteeType } from './types.ts'
