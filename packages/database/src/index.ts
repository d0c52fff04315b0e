export { type Database, type DatabaseLocation, openDatabase } from './connect.ts'
export { FolderInUse } from './folder-lock.ts'
export { Prisma, type PrismaClient } from './generated/client.ts'
export { migrate } from './migrate.ts'
