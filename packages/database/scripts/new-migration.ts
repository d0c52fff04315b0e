// Writes the SQL that brings an empty database with all migrations to the schema: `node scripts/new-migration.ts NAME`.
// What Prisma's schema language cannot say (collations, exclusions, triggers) is added to the file by hand.
import { mkdir, writeFile } from 'node:fs/promises'
import { openDatabase } from '../src/connect.ts'
import { migrate } from '../src/migrate.ts'
import { NO_FILTER, openSchemaEngine } from '../src/schema-engine.ts'
import { MIGRATIONS, readMigrations, readSchema } from '../src/schema-files.ts'

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name))
  throw new Error('Give the migration a name in lower case with underscores')

const existing = await readMigrations().catch(() => [])
const database = await openDatabase({ memory: null })
if (existing.length > 0) await migrate(database)
const engine = await openSchemaEngine(database.adapter)
const { stdout } = await engine.diff({
  from:
    existing.length > 0
      ? {
          tag: 'migrations',
          baseDir: MIGRATIONS.pathname,
          lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
          shadowDbInitScript: '',
          migrationDirectories: existing.map((one) => ({
            path: one.name,
            migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: one.sql } },
          })),
        }
      : { tag: 'empty' },
  to: { tag: 'schemaDatamodel', files: (await readSchema()).map(([path, content]) => ({ path, content })) },
  script: true,
  exitCode: null,
  filters: NO_FILTER,
})
const folder = new URL(`${String(existing.length + 1).padStart(4, '0')}_${name}/`, MIGRATIONS)
await mkdir(folder, { recursive: true })
await writeFile(new URL('migration.sql', folder), stdout ?? '')
await database.close()
console.log(folder.pathname)
