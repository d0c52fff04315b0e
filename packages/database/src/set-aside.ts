import type { ScriptRunner } from './bulk.ts'

/** Something of the schema that a bulk load is faster without, and the statement that makes it again. */
interface SetAside {
  readonly name: string
  readonly relation: string
  readonly drop: string
  readonly restore: string
}
export interface Restoration {
  readonly what: string
  readonly sql: string
  readonly relation: string
  /** How much longer it takes than an ordinary index of the same rows; measured. */
  readonly effort: number
}

const text = (row: Record<string, unknown>, column: string): string => String(row[column])

// What the database says of itself is the one definition: nothing of the schema is repeated here.
const constraints = async (run: ScriptRunner): Promise<SetAside[]> => {
  const rows = await run(`
    SELECT conrelid::regclass::text AS relation, quote_ident(conname) AS name, contype, pg_get_constraintdef(oid) AS definition FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'u', 'x', 'p') AND conrelid::regclass::text <> '_prisma_migrations'
    ORDER BY array_position(ARRAY['f', 'x', 'u', 'p'], contype::text), relation, conname`)
  return rows.map((row) => ({
    name: `${text(row, 'relation')} ${text(row, 'name')}`,
    relation: text(row, 'relation'),
    drop: `ALTER TABLE ${text(row, 'relation')} DROP CONSTRAINT ${text(row, 'name')}`,
    restore: `ALTER TABLE ${text(row, 'relation')} ADD CONSTRAINT ${text(row, 'name')} ${text(row, 'definition')}`,
  }))
}
const indexes = async (run: ScriptRunner): Promise<SetAside[]> => {
  const rows = await run(`
    SELECT indexrelid::regclass::text AS name, indrelid::regclass::text AS relation, pg_get_indexdef(indexrelid) AS definition
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE relnamespace = 'public'::regnamespace AND indrelid::regclass::text <> '_prisma_migrations'
      AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('u', 'x', 'p'))
    ORDER BY 1`)
  return rows.map((row) => ({
    name: text(row, 'name'),
    relation: text(row, 'relation'),
    drop: `DROP INDEX ${text(row, 'name')}`,
    restore: text(row, 'definition'),
  }))
}
const triggers = async (run: ScriptRunner): Promise<SetAside[]> => {
  const rows = await run(`
    SELECT tgrelid::regclass::text AS relation, quote_ident(tgname) AS name FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE NOT tgisinternal AND tgenabled = 'O' AND relnamespace = 'public'::regnamespace ORDER BY 1, 2`)
  return rows.map((row) => ({
    name: `${text(row, 'relation')} ${text(row, 'name')}`,
    relation: text(row, 'relation'),
    drop: `ALTER TABLE ${text(row, 'relation')} DISABLE TRIGGER ${text(row, 'name')}`,
    restore: `ALTER TABLE ${text(row, 'relation')} ENABLE TRIGGER ${text(row, 'name')}`,
  }))
}

const effortOf = (restore: string): number => {
  // Row by row, and then each compared with the others.
  if (restore.includes('EXCLUDE USING gist')) return 25
  if (restore.includes('USING gin')) return 4
  return restore.includes('ENABLE TRIGGER') ? 0 : 1
}

/**
 * Takes indexes, keys and triggers away and answers what brings them back, in an order that works: keys before the foreign
 * keys that need them. Every key is checked against all rows when it comes back. To be done in the transaction of the load.
 */
export const setAside = async (run: ScriptRunner): Promise<readonly Restoration[]> => {
  const found = [...(await triggers(run)), ...(await constraints(run)), ...(await indexes(run))]
  for (const { drop } of found) await run(drop)
  // Foreign keys were dropped first of all constraints, and so come back last.
  return [...found].reverse().map(({ name, relation, restore }) => ({
    what: name,
    sql: restore,
    relation,
    effort: effortOf(restore),
  }))
}
