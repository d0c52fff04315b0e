import './schema.ts'

export { CommitteeConnection, CommitteeType } from './types.ts'
export { type Committee, committeeById, idsIn, officialMembersIn, pathOfFilter } from './store.ts'
export { insertCommittee } from './committee-writes-store.ts'
