import { type Database, Prisma } from '@nguon/database'
import { encryptsTexts, encryptText } from './encrypted-texts.ts'
import type { Round } from './rounds.ts'

interface Kept {
  readonly table: string
  readonly column: string
  /** How the text is read and written, where it is not a column of its own. */
  readonly read?: Prisma.Sql
  readonly write?: Prisma.Sql
}
/** The free texts about people: nobody searches, sorts or counts by them. */
const ENCRYPTED_COLUMNS: readonly Kept[] = [
  { table: 'cv_verifications', column: 'note' },
  { table: 'assessments', column: 'text' },
  { table: 'assessments', column: 'next_tasks' },
  { table: 'case_events', column: 'note' },
  {
    table: 'case_events',
    column: 'details.reason',
    read: Prisma.sql`CASE WHEN kind = 'CORRECTED' THEN details->>'reason' END`,
    write: Prisma.sql`details = jsonb_set(kept.details, '{reason}', to_jsonb(done.text))`,
  },
  { table: 'mentor_assignments', column: 'handover_note' },
  { table: 'papers', column: 'withdraw_reason' },
]

const AT_ONCE = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Encrypts the next texts of a column that still stand there as they were written; null when there are no more. */
const encryptSome = ({ prisma }: Database, { table, column, ...own }: Kept, after: string) =>
  prisma.$transaction(async (transaction) => {
    const of = Prisma.raw(`"${table}"`)
    const text = own.read ?? Prisma.raw(`"${column}"`)
    const write = own.write ?? Prisma.raw(`"${column}" = done.text`)
    const written = Prisma.sql`${text} NOT LIKE 'ngn1.%' AND id > ${after}::uuid`
    const [any] = await transaction.$queryRaw<object[]>`SELECT 1 FROM ${of} WHERE ${written} LIMIT 1`
    if (!any) return null
    // The guards of facts that never change stand aside for this transaction, in which nobody else writes to the table.
    await transaction.$executeRaw`ALTER TABLE ${of} DISABLE TRIGGER USER`
    const rows = await transaction.$queryRaw<{ id: string; text: string }[]>`
      SELECT id::text AS id, ${text} AS text FROM ${of} WHERE ${written} ORDER BY id LIMIT ${AT_ONCE}`
    const texts = rows.map(({ id, text }) => encryptText({ table, column, rowId: id }, text))
    await transaction.$executeRaw`
      UPDATE ${of} AS kept SET ${write}
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${texts}::text[]) AS done (id, text) WHERE kept.id = done.id`
    await transaction.$executeRaw`ALTER TABLE ${of} ENABLE TRIGGER USER`
    return rows.at(-1)?.id ?? null
  })

/**
 * Encrypts what was written before a key was set, a few hundred texts at a time, while the server serves. One that is ended
 * in the middle goes on where it was: what is done says so itself. Once through, it rests until the next start.
 */
export const encryptKeptTexts = (): Round => {
  let done = false
  return {
    name: 'encrypt-kept-texts',
    go: async ({ database, logger }, stopping) => {
      if (done || !encryptsTexts()) return
      for (const column of ENCRYPTED_COLUMNS)
        for (let after: string | null = FIRST; after !== null; ) {
          if (stopping.aborted) return
          after = await encryptSome(database, column, after)
        }
      done = true
      logger.info('Every free text about people is encrypted')
    },
  }
}
