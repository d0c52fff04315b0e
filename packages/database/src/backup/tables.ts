import { headText } from '../audit-chain.ts'
import type { BulkSession } from '../bulk.ts'
import type { BackupHead, TableHead } from './format.ts'

interface KnownTable extends TableHead {
  /** What a question for its rows is ordered by, so that the same rows are always the same text. */
  readonly order: string
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

// Texts are compared bytewise, since two machines may sort a language differently.
const TABLES = `
  SELECT c.relname AS table, array_agg(a.attname ORDER BY a.attnum)::text[] AS columns,
    (SELECT string_agg(format('%I%s', k.attname, CASE WHEN k.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END), ', ' ORDER BY p.place)
       FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey::int2[]) WITH ORDINALITY AS p (attnum, place)
       JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = p.attnum
       WHERE i.indrelid = c.oid AND i.indisprimary) AS order
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
  GROUP BY c.oid, c.relname ORDER BY c.relname COLLATE "C"`

const asTexts = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.map(String)
  throw new Error('An array of the catalogue is an array')
}

/** The tables of the database by their names; one without a key cannot be compared, so there is none. */
export const tablesOf = async ({ run }: BulkSession): Promise<KnownTable[]> =>
  (await run(TABLES)).map(({ table, columns, order }) => {
    if (typeof order !== 'string') throw new Error(`Table ${table} has no primary key`)
    return { table: String(table), columns: asTexts(columns), order }
  })

/** The question for all rows of a table. */
export const questionFor = ({ table, columns, order }: KnownTable): string =>
  `SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(table)} ORDER BY ${order}`

export const targetFor = ({ table, columns }: TableHead): string =>
  `${quoted(table)} (${columns.map(quoted).join(', ')})`
export const truncate = (tables: readonly TableHead[]): string =>
  `TRUNCATE ${tables.map(({ table }) => quoted(table)).join(', ')}`

export const migrationsOf = async ({ run }: BulkSession): Promise<BackupHead['migrations']> =>
  (
    await run(
      `SELECT migration_name AS name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
    )
  ).map(({ name, checksum }) => ({ name: String(name), checksum: String(checksum) }))

export const sequencesOf = async ({ run }: BulkSession): Promise<{ name: string; value: string }[]> =>
  (
    await run(
      `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
       WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`,
    )
  ).map(({ name, value }) => ({ name: String(name), value: String(value) }))

export const setSequence = ({ name, value }: { readonly name: string; readonly value: string }): string =>
  `SELECT setval('${quoted(name).replaceAll("'", "''")}', ${BigInt(value)})`

/** The end of the audit's chain in the same snapshot; null in a database that is older than the chain. */
export const auditHeadOf = async ({ run }: BulkSession): Promise<string | null> => {
  const [known] = await run(`SELECT to_regclass('public.audit_seals') IS NOT NULL AS known`)
  if (!known?.known) return null
  const [last] = await run(
    `SELECT sequence::text AS sequence, encode(hash, 'hex') AS hash FROM audit_seals ORDER BY audit_seals.sequence DESC LIMIT 1`,
  )
  return last ? headText({ length: Number(last.sequence), hash: String(last.hash) }) : null
}
