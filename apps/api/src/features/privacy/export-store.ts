import { Prisma } from '@nguon/database'
import type { Context } from '../../platform/context.ts'

/** How a table is tied to a person: by these columns to the person, to one of the cases, or to the record as a mentor. */
interface PersonalTable {
  readonly table: string
  readonly by: Readonly<Partial<Record<'person' | 'candidate' | 'mentor', readonly string[]>>>
  /** Columns that are about somebody else, or are only the machine's. */
  readonly without?: readonly string[]
}

/**
 * Every table that holds something of a person, in the order of the export. A test walks the foreign keys of the database
 * and fails for a table that leads to a person and is not here.
 */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  { table: 'persons', by: { person: ['id'] }, without: ['sort_key', 'search_name'] },
  { table: 'candidates', by: { person: ['person_id'] }, without: ['path'] },
  { table: 'case_events', by: { candidate: ['candidate_id'] }, without: ['recorded_by_id'] },
  { table: 'papers', by: { candidate: ['candidate_id'] }, without: ['recorded_by_id', 'withdrawn_by_id'] },
  { table: 'cv_verifications', by: { candidate: ['candidate_id'] } },
  { table: 'introducers', by: { candidate: ['candidate_id'], mentor: ['mentor_id'] } },
  { table: 'admissions', by: { candidate: ['candidate_id'] }, without: ['path'] },
  { table: 'transfers', by: { candidate: ['candidate_id'] } },
  { table: 'mentors', by: { person: ['person_id'] } },
  { table: 'mentor_assignments', by: { candidate: ['candidate_id'], mentor: ['mentor_id'] } },
  { table: 'mentor_restrictions', by: { mentor: ['mentor_id'] } },
  { table: 'assessments', by: { candidate: ['candidate_id'], mentor: ['mentor_id'] }, without: ['recorded_by_id'] },
  { table: 'due_items', by: { candidate: ['candidate_id'], mentor: ['mentor_id'] }, without: ['path'] },
  { table: 'consents', by: { person: ['person_id'] }, without: ['recorded_by_id'] },
  { table: 'privacy_requests', by: { person: ['person_id'] }, without: ['recorded_by_id'] },
  { table: 'unmaskings', by: { person: ['person_id'] }, without: ['user_id'] },
]

export interface PersonKeys {
  readonly personId: string
  readonly candidateIds: readonly string[]
  readonly mentorIds: readonly string[]
  /** The paths of all committees that hold something of the person. */
  readonly paths: readonly string[]
}

/** Where a person is found; null where there is none. It is for the caller to see that the viewer may know. */
export const findPersonKeys = async (
  { database }: Pick<Context, 'database'>,
  personId: string,
): Promise<PersonKeys | null> => {
  const person = await database.prisma.person.findUnique({
    where: { id: personId },
    select: {
      candidates: { select: { id: true, path: true } },
      mentors: { select: { id: true, committee: { select: { path: true } } } },
    },
  })
  if (!person) return null
  return {
    personId,
    candidateIds: person.candidates.map(({ id }) => id),
    mentorIds: person.mentors.map(({ id }) => id),
    paths: [
      ...new Set([
        ...person.candidates.map(({ path }) => path),
        ...person.mentors.map(({ committee }) => committee.path),
      ]),
    ],
  }
}

export type PersonalRow = Readonly<Record<string, unknown>>

/** All rows of a table that are about the person, as the database has them, without what is about somebody else. */
const readRows = async (
  { database }: Pick<Context, 'database'>,
  { table, by, without = [] }: PersonalTable,
  { personId, candidateIds, mentorIds }: PersonKeys,
): Promise<PersonalRow[]> => {
  const ids = { person: [personId], candidate: candidateIds, mentor: mentorIds }
  const conditions = (['person', 'candidate', 'mentor'] as const).flatMap((kind) =>
    (by[kind] ?? []).map((column) => Prisma.sql`t.${Prisma.raw(column)} = ANY(${[...ids[kind]]}::uuid[])`),
  )
  const rows = await database.prisma.$queryRaw<{ row: PersonalRow }[]>`
    SELECT to_jsonb(t) - ${[...without]}::text[] AS row FROM ${Prisma.raw(table)} t
    WHERE ${Prisma.join(conditions, ' OR ')} ORDER BY t.id`
  return rows.map(({ row }) => row)
}

export interface PersonalPart {
  readonly table: string
  readonly rows: readonly PersonalRow[]
}

/** Everything that is held about a person, table by table, with what the audit says of the person's records. */
export const readPersonalData = async (
  context: Pick<Context, 'database'>,
  keys: PersonKeys,
): Promise<PersonalPart[]> => {
  const parts = await Promise.all(
    PERSONAL_TABLES.map(async (one) => ({ table: one.table, rows: await readRows(context, one, keys) })),
  )
  const subjects = [keys.personId, ...keys.candidateIds, ...keys.mentorIds]
  const entries = await context.database.prisma.auditEntry.findMany({
    where: { subjectId: { in: subjects } },
    // Who did it is about somebody else; that and when it was done is about the person.
    select: { id: true, at: true, verb: true, subjectType: true, subjectId: true, before: true, after: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return [...parts, { table: 'audit_entries', rows: entries }]
}
