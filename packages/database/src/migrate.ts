import { createHash, randomUUID } from 'node:crypto'
import type { Database, ScriptRunner } from './connect.ts'
import { type Migration, readMigrations } from './schema-files.ts'

// Prisma's own table, so that its command line can take over on the same database.
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ, "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT, "rolled_back_at" TIMESTAMPTZ, "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

const checksumOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex')

const applied = async (run: ScriptRunner): Promise<Map<string, string>> => {
  const rows = await run(
    'SELECT "migration_name", "checksum" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL',
  )
  return new Map(rows.map((row) => [String(row.migration_name), String(row.checksum)]))
}

const apply = async (run: ScriptRunner, migration: Migration): Promise<void> => {
  // One text is one transaction: it holds whole or not at all, its line in the history included.
  await run(`BEGIN;
${migration.sql}
;
INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
VALUES ('${randomUUID()}', '${checksumOf(migration)}', now(), '${migration.name}', 1);
COMMIT;`).catch(async (error) => {
    await run('ROLLBACK')
    throw new Error(`Migration ${migration.name} failed and left nothing behind`, { cause: error })
  })
}

/**
 * Brings the database to the newest migration and answers the names of those it applied. Each is all or nothing; two
 * processes on one server wait for each other. Throws where a migration that was applied has another text today.
 */
export const migrate = (
  database: Pick<Database, 'whileAlone'>,
  migrations: Promise<Migration[]> = readMigrations(),
): Promise<string[]> =>
  database.whileAlone(async (run) => {
    await run(HISTORY)
    const known = await applied(run)
    const done: string[] = []
    for (const migration of await migrations) {
      const checksum = known.get(migration.name)
      if (checksum === undefined) {
        await apply(run, migration)
        done.push(migration.name)
      } else if (checksum !== checksumOf(migration))
        throw new Error(`Migration ${migration.name} was applied with another text: migrations are append-only`)
    }
    return done
  })
