import './schema.ts'

export { insertCommittee } from './committee-writes-store.ts'
export { type Committee, committeeById, idsIn, officialMembersIn, pathOfFilter } from './store.ts'
export { CommitteeConnection, CommitteeType } from './types.ts'
