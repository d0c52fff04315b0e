export {
  type ChainFault,
  type ChainHead,
  type ChainVerdict,
  findChainHead,
  headText,
  readHead,
  sealAudit,
  verifyAudit,
} from './audit-chain.ts'
export {
  BadBackup,
  NotEmpty,
  restoreBackup,
  sumTables,
  type Verification,
  verifyBackup,
  type WrittenBackup,
  writeBackup,
} from './backup/index.ts'
export { type Database, type DatabaseLocation, openDatabase } from './connect.ts'
export { type Drift, foldCounters, rebuildCounters, recountCounters } from './counters.ts'
export { FolderInUse } from './folder-lock.ts'
export { Prisma, type PrismaClient } from './generated/client.ts'
export { migrate } from './migrate.ts'
export { DEMO_ACCOUNTS } from './worlds/demo/accounts.ts'
export { fillDemoWorld, isEmpty } from './worlds/demo/fill.ts'
export { WORLD_ACCOUNTS } from './worlds/large/accounts.ts'
export { fillLargeWorld, type Progress } from './worlds/large/fill.ts'
export { NATION, PROVINCE } from './worlds/large/sizes.ts'
