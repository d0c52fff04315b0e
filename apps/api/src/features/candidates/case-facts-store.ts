import type { Prisma } from '@nguon/database'
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
  pathsUpTo,
  RELATIONS,
  VERIFICATION_STATES,
} from '@nguon/domain'
import { dayOfInstant } from '../../platform/clock.ts'
import { type Context, defineLoader, type Transaction } from '../../platform/context.ts'
import { toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { committeeWithin } from '../../platform/scope-sql.ts'
import { storedWord, storedWordOrNull } from '../../platform/stored-words.ts'

const FACT_ROWS = {
  person: { select: { birthDate: true, education: true, communityElder: true } },
  cell: { select: { id: true, path: true } },
  assignments: {
    include: { mentor: { select: { officialSince: true, endedOn: true, restrictions: true } } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
  },
  papers: { orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }] },
  cvVerifications: { orderBy: { id: 'asc' } },
  introducers: {
    where: { withdrawnAt: null },
    include: { mentor: { select: { officialSince: true } } },
    orderBy: [{ introducedOn: 'asc' }, { id: 'asc' }],
  },
} as const satisfies Prisma.CandidateInclude
type FactRow = Prisma.CandidateGetPayload<{ include: typeof FACT_ROWS }>

/** What is known of a line of committees, by path. */
interface Line {
  readonly path: string
  readonly kind: string
  readonly areaTraits: readonly string[]
}

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
  assignments.map(({ id, mentorId, startsOn, endsOn, acquaintedSince, acquaintance, replacement, mentor }) => ({
    assignmentId: id,
    mentorId,
    startsOn: toDay(startsOn),
    endsOn: toDayOrNull(endsOn),
    officialSince: toDayOrNull(mentor.officialSince),
    acquaintedSince: toDayOrNull(acquaintedSince),
    acquaintance: storedWordOrNull(ACQUAINTANCES, acquaintance),
    replacement,
    disciplined: mentor.restrictions.map((one) => ({
      startsOn: toDay(one.startsOn),
      endsOn: toDayOrNull(one.endsOn),
    })),
    endedOn: toDayOrNull(mentor.endedOn),
  }))

const earlierOf = (row: FactRow): CaseFacts['earlierMembership'] =>
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

const toFacts = (row: FactRow, lines: ReadonlyMap<string, Line>, members: ReadonlyMap<string, number>): CaseFacts => {
  const line = pathsUpTo(row.cell.path).flatMap((path) => lines.get(path) ?? [])
  return {
    caseKind: storedWord(CASE_KINDS, row.caseKind),
    person: {
      birthDate: toDayOrNull(row.person.birthDate),
      education: storedWordOrNull(EDUCATIONS, row.person.education),
      communityElder: row.person.communityElder,
    },
    cell: cellFacts(line, members.get(row.cell.id) ?? null),
    mentors: mentorFacts(row.assignments),
    introducers: row.introducers.map(({ kind, mentor, introducedOn }) => ({
      kind: storedWord(INTRODUCER_KINDS, kind),
      officialSince: toDayOrNull(mentor?.officialSince ?? null),
      introducedOn: toDay(introducedOn),
    })),
    verifications: row.cvVerifications.map(({ relation, state, sentOn, answeredOn }) => ({
      relation: storedWord(RELATIONS, relation),
      state: storedWord(VERIFICATION_STATES, state),
      sentOn: toDayOrNull(sentOn),
      answeredOn: toDayOrNull(answeredOn),
    })),
    papers: row.papers.map(toPaper),
    earlierMembership: earlierOf(row),
  }
}

type Reader = Pick<Transaction, 'candidate' | 'committee' | 'memberCount'>

const readFacts = async (
  reader: Reader,
  where: Prisma.CandidateWhereInput,
): Promise<ReadonlyMap<string, CaseFacts>> => {
  const rows = await reader.candidate.findMany({ where, include: FACT_ROWS })
  const paths = new Set(rows.flatMap(({ cell }) => pathsUpTo(cell.path)))
  const lines = await reader.committee.findMany({
    where: { path: { in: [...paths] } },
    select: { path: true, kind: true, areaTraits: true },
  })
  const counts = await reader.memberCount.findMany({
    where: { committeeId: { in: [...new Set(rows.map(({ cell }) => cell.id))] } },
    orderBy: { year: 'asc' },
    select: { committeeId: true, officialMembers: true },
  })
  const byPath = new Map(lines.map((line) => [line.path, line]))
  // In order of the years: the newest of a committee stays.
  const members = new Map(counts.map(({ committeeId, officialMembers }) => [committeeId, officialMembers]))
  return new Map(rows.map((row) => [row.id, toFacts(row, byPath, members)]))
}

/** The facts of cases that the transaction holds. */
export const caseFactsIn = (
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseFacts>> => readFacts(transaction, { id: { in: [...ids] } })

/** What the rules may know of each candidate of the scope; null for any other. */
export const caseFactsOf = defineLoader<string, CaseFacts | null>(async (ids, context: Context) => {
  const facts = await readFacts(context.database.prisma, {
    id: { in: [...ids] },
    cell: committeeWithin(context.viewer.scope('candidate:read')),
  })
  return ids.map((id) => facts.get(id) ?? null)
})
