import { Prisma } from '@nguon/database'
import {
  ACQUAINTANCES,
  AREA_TRAITS,
  BARRED_GROUPS,
  CASE_KINDS,
  type CaseFacts,
  COMMITTEE_KINDS,
  EDUCATIONS,
  INTRODUCER_KINDS,
  isAboveGrassroots,
  isCell,
  PAPER_KINDS,
  type Paper,
  RELATIONS,
  VERIFICATION_STATES,
} from '@nguon/domain'
import { dayOfInstant } from '../../platform/clock.ts'
import { type Context, defineLoader } from '../../platform/context.ts'
import { toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { pathWithin } from '../../platform/scope-sql.ts'
import { rowsOfJson } from '../../platform/stored-rows.ts'
import { storedWord, storedWordOrNull } from '../../platform/stored-words.ts'

/** What is known of a line of committees. */
interface Line {
  readonly kind: string
  readonly areaTraits: readonly string[]
}

type Row<T extends keyof Prisma.TypeMap['model']> = Prisma.TypeMap['model'][T]['payload']['scalars']

/** The rows that say what the rules may know of a case. */
export interface FactRow {
  readonly candidate: Row<'Candidate'>
  readonly person: Pick<Row<'Person'>, 'birthDate' | 'education' | 'communityElder'>
  /** From the root down to the cell. */
  readonly line: readonly Line[]
  readonly officialMembers: number | null
  readonly assignments: readonly (Row<'MentorAssignment'> & {
    readonly mentor: Pick<Row<'Mentor'>, 'officialSince' | 'endedOn'>
    readonly restrictions: readonly Row<'MentorRestriction'>[]
  })[]
  readonly papers: readonly Row<'Paper'>[]
  readonly cvVerifications: readonly Row<'CvVerification'>[]
  readonly introducers: readonly (Row<'Introducer'> & { readonly officialSince: Date | null })[]
}

const listOf = (rows: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce((SELECT json_agg(${rows}), '[]'::json)`

/** The rows of the case `k`, as one JSON object: what else belongs to it is read beside them, in the same statement. */
export const FACTS_JSON: readonly Prisma.Sql[] = [
  Prisma.sql`'candidate', to_json(k)`,
  Prisma.sql`'person', (SELECT json_build_object('birth_date', p.birth_date, 'education', p.education, 'community_elder', p.community_elder)
    FROM persons p WHERE p.id = k.person_id)`,
  Prisma.sql`'line', ${listOf(Prisma.sql`json_build_object('kind', c.kind, 'area_traits', c.area_traits) ORDER BY c.depth)
    FROM committees c WHERE c.ordinal = ANY(string_to_array(btrim(k.path, '/'), '/')::int[])`)}`,
  Prisma.sql`'official_members', (SELECT n.official_members FROM member_counts n WHERE n.committee_id = k.cell_id ORDER BY n.year DESC LIMIT 1)`,
  Prisma.sql`'assignments', ${listOf(Prisma.sql`to_jsonb(a) || jsonb_build_object(
      'mentor', jsonb_build_object('official_since', m.official_since, 'ended_on', m.ended_on),
      'restrictions', (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM mentor_restrictions r WHERE r.mentor_id = m.id))
      ORDER BY a.starts_on, a.id) FROM mentor_assignments a JOIN mentors m ON m.id = a.mentor_id WHERE a.candidate_id = k.id`)}`,
  Prisma.sql`'papers', ${listOf(Prisma.sql`to_json(f) ORDER BY f.issued_on, f.id) FROM papers f WHERE f.candidate_id = k.id`)}`,
  Prisma.sql`'cv_verifications', ${listOf(Prisma.sql`to_json(v) ORDER BY v.id) FROM cv_verifications v WHERE v.candidate_id = k.id`)}`,
  Prisma.sql`'introducers', ${listOf(Prisma.sql`to_jsonb(i) || jsonb_build_object('official_since', m.official_since) ORDER BY i.introduced_on, i.id)
    FROM introducers i LEFT JOIN mentors m ON m.id = i.mentor_id WHERE i.candidate_id = k.id AND i.withdrawn_at IS NULL`)}`,
]

const cellFacts = (line: readonly Line[], officialMembers: number | null): CaseFacts['cell'] => ({
  // An area is mountainous for the cell when it is for any committee over it.
  areaTraits: [...new Set(line.flatMap(({ areaTraits }) => areaTraits))].map((trait) => storedWord(AREA_TRAITS, trait)),
  officialMembers,
  // Between the cell and who decides: a committee of the grassroots with votes of its own.
  hasCommitteeLevel: line.some(({ kind }) => {
    const known = storedWord(COMMITTEE_KINDS, kind)
    return !isCell(known) && !isAboveGrassroots(known)
  }),
})

const mentorFacts = (assignments: FactRow['assignments']): CaseFacts['mentors'] =>
  assignments.map(
    ({ id, mentorId, startsOn, endsOn, acquaintedSince, acquaintance, replacement, mentor, restrictions }) => ({
      assignmentId: id,
      mentorId,
      startsOn: toDay(startsOn),
      endsOn: toDayOrNull(endsOn),
      officialSince: toDayOrNull(mentor.officialSince),
      acquaintedSince: toDayOrNull(acquaintedSince),
      acquaintance: storedWordOrNull(ACQUAINTANCES, acquaintance),
      replacement,
      disciplined: restrictions.map((one) => ({
        startsOn: toDay(one.startsOn),
        endsOn: toDayOrNull(one.endsOn),
      })),
      endedOn: toDayOrNull(mentor.endedOn),
    }),
  )

const earlierOf = (row: FactRow['candidate']): CaseFacts['earlierMembership'] =>
  row.earlierLeftOn === null
    ? null
    : {
        leftOn: toDay(row.earlierLeftOn),
        barredGroup: storedWordOrNull(BARRED_GROUPS, row.barredGroup),
        crimeClearedOn: toDayOrNull(row.crimeClearedOn),
        readmissions: row.earlierReadmissions ?? 0,
      }

export const toPaper = (row: FactRow['papers'][number]): Paper => ({
  id: row.id,
  kind: storedWord(PAPER_KINDS, row.kind),
  number: row.number,
  issuedOn: toDay(row.issuedOn),
  receivedOn: toDayOrNull(row.receivedOn),
  issuer: row.issuer,
  keptAt: row.keptAt,
  validUntil: toDayOrNull(row.validUntil),
  recordedOn: dayOfInstant(row.recordedAt),
  withdrawnOn: row.withdrawnAt && dayOfInstant(row.withdrawnAt),
})

export const toFacts = (row: FactRow): CaseFacts => ({
  caseKind: storedWord(CASE_KINDS, row.candidate.caseKind),
  person: {
    birthDate: toDayOrNull(row.person.birthDate),
    education: storedWordOrNull(EDUCATIONS, row.person.education),
    communityElder: row.person.communityElder,
  },
  cell: cellFacts(row.line, row.officialMembers),
  mentors: mentorFacts(row.assignments),
  introducers: row.introducers.map(({ kind, officialSince, introducedOn }) => ({
    kind: storedWord(INTRODUCER_KINDS, kind),
    officialSince: toDayOrNull(officialSince),
    introducedOn: toDay(introducedOn),
  })),
  verifications: row.cvVerifications.map(({ relation, state, sentOn, answeredOn }) => ({
    relation: storedWord(RELATIONS, relation),
    state: storedWord(VERIFICATION_STATES, state),
    sentOn: toDayOrNull(sentOn),
    answeredOn: toDayOrNull(answeredOn),
  })),
  papers: row.papers.map(toPaper),
  earlierMembership: earlierOf(row.candidate),
})

/** What the rules may know of each candidate of the scope; null for any other. */
export const caseFactsOf = defineLoader<string, CaseFacts | null>(async (ids, context: Context) => {
  const rows = await context.database.prisma.$queryRaw<{ id: string; sheet: unknown }[]>`
    SELECT k.id, json_build_object(${Prisma.join([...FACTS_JSON])}) AS sheet FROM candidates k
    WHERE k.id = ANY(${ids.filter(isId)}::uuid[]) AND ${pathWithin(Prisma.sql`k.path`, context.viewer.scope('candidate:read'))}`
  // The statement above gives just these rows.
  const facts = new Map(rows.map(({ id, sheet }) => [id, toFacts(rowsOfJson(sheet) as FactRow)]))
  return ids.map((id) => facts.get(id) ?? null)
})
