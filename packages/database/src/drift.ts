import type { Database } from './connect.ts'
import { NO_FILTER, openSchemaEngine } from './schema-engine.ts'
import { readSchema } from './schema-files.ts'

/** The SQL that would bring the database to the schema; empty when nothing differs. */
export const findDrift = async (database: Pick<Database, 'adapter'>): Promise<string> => {
  const engine = await openSchemaEngine(database.adapter)
  const files = (await readSchema()).map(([path, content]) => ({ path, content }))
  const introspected = await engine.introspect({
    schema: { files: files.filter(({ path }) => path === 'base.prisma') },
    baseDirectoryPath: '/',
    force: true,
    compositeTypeDepth: 0,
    namespaces: null,
  })
  const { stdout } = await engine.diff({
    from: {
      tag: 'schemaDatamodel',
      files: introspected.schema.files.map(({ content }) => ({ path: 'database.prisma', content })),
    },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: NO_FILTER,
  })
  // Introspection does not list extensions and Prisma's own table is not in the schema, so their lines say nothing.
  return (stdout ?? '')
    .replace(/^(--|CREATE EXTENSION).*$/gm, '')
    .replace(/DROP TABLE "_prisma_migrations";/, '')
    .trim()
}
