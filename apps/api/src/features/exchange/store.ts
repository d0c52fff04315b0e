import type { Database } from '@nguon/database'

/** Imports that were under way when the process ended wrote nothing; their runs say so. */
export const closeLostImports = async (database: Database, now: Date): Promise<void> => {
  await database.prisma.importRun.updateMany({ where: { status: 'RUNNING' }, data: { status: 'FAILED', finishedAt: now } })
}
