import { Prisma } from '@nguon/database'
import {
  CASE_KINDS,
  type CalendarDate,
  type CaseKind,
  type CaseStatus,
  EXITS,
  type Exit,
  foldText,
  type Sex,
  SIDE_STATES,
  type SideState,
  STAGES,
  type Stage,
} from '@nguon/domain'
import { type Context, defineLoader } from '../../platform/context.ts'
import { toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin, wordsIn } from '../../platform/scope-sql.ts'
import { storedWord, storedWordOrNull } from '../../platform/stored-words.ts'
import { idsIn, pathOfFilter } from '../committees/index.ts'
import { PERSON_COLUMNS, type Person, toPerson } from '../people/index.ts'
import { assessmentOverdue, hasCertificate, runsOn } from './watch-store.ts'

/** A case with its person, and the present path of the cell that follows it. */
export interface Candidate {
  readonly id: string
  readonly personId: string
  readonly person: Person
  readonly cellId: string
  readonly cellPath: string
  readonly sourceOrganisationId: string | null
  readonly caseKind: CaseKind
  readonly reference: string | null
  readonly stage: Stage
  readonly exit: Exit | null
  readonly status: CaseStatus
  readonly stageSince: CalendarDate
  readonly sourcedOn: CalendarDate
  readonly sideState: SideState | null
  readonly sideSince: CalendarDate | null
  readonly transferToId: string | null
  readonly ceremonyOn: CalendarDate | null
  readonly officialOn: CalendarDate | null
  readonly previousCaseId: string | null
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

export const CANDIDATE_ROW = {
  person: { select: PERSON_COLUMNS },
  cell: { select: { path: true } },
} as const satisfies Prisma.CandidateInclude

const statusOf = (stage: Stage, exit: Exit | null): CaseStatus =>
  exit !== null ? 'EXITED' : stage === 'OFFICIAL' ? 'OFFICIAL' : 'OPEN'

export const toCandidate = ({
  cell,
  ...row
}: Prisma.CandidateGetPayload<{ include: typeof CANDIDATE_ROW }>): Candidate => {
  const stage = storedWord(STAGES, row.stage)
  const exit = storedWordOrNull(EXITS, row.exit)
  return {
    ...row,
    person: toPerson(row.person),
    cellPath: cell.path,
    caseKind: storedWord(CASE_KINDS, row.caseKind),
    stage,
    exit,
    status: statusOf(stage, exit),
    stageSince: toDay(row.stageSince),
    sourcedOn: toDay(row.sourcedOn),
    sideState: storedWordOrNull(SIDE_STATES, row.sideState),
    sideSince: toDayOrNull(row.sideSince),
    ceremonyOn: toDayOrNull(row.ceremonyOn),
    officialOn: toDayOrNull(row.officialOn),
  }
}

/** A candidate by id; null when absent or outside the viewer's scope, which are one. */
export const candidateById = defineLoader<string, Candidate | null>(async (ids, context) => {
  const rows = await context.database.prisma.candidate.findMany({
    where: { id: { in: ids.filter(isId) }, cell: committeeWithin(context.viewer.scope('candidate:read')) },
    include: CANDIDATE_ROW,
  })
  const byId = new Map(rows.map((row) => [row.id, toCandidate(row)]))
  return ids.map((id) => byId.get(id) ?? null)
})

export interface CandidateFilter {
  readonly q?: string | null | undefined
  readonly ids?: readonly string[] | null | undefined
  readonly within?: string | null | undefined
  readonly cell?: string | null | undefined
  readonly status?: CaseStatus | null | undefined
  readonly stage?: Stage | null | undefined
  readonly stages?: readonly Stage[] | null | undefined
  readonly exit?: Exit | null | undefined
  readonly withoutMentor?: boolean | null | undefined
  readonly assessmentOverdue?: boolean | null | undefined
  readonly certificateMissing?: boolean | null | undefined
  readonly mentor?: string | null | undefined
  readonly sourceOrganisation?: string | null | undefined
  readonly sideState?: SideState | null | undefined
  readonly sex?: Sex | null | undefined
  readonly youthUnionMember?: boolean | null | undefined
  readonly sourcedFrom?: CalendarDate | null | undefined
  readonly sourcedTo?: CalendarDate | null | undefined
}
export const CANDIDATE_ORDERS = ['NAME', 'STAGE', 'STAGE_SINCE', 'SOURCED_ON', 'CREATED_AT'] as const
export interface CandidateOrder {
  readonly field: (typeof CANDIDATE_ORDERS)[number]
  readonly direction: 'ASC' | 'DESC'
}
export interface CandidateListArguments extends PageArguments {
  readonly filter?: CandidateFilter | null | undefined
  readonly orderBy: CandidateOrder
}

const ORDERS: Readonly<Record<CandidateOrder['field'], Prisma.Sql>> = {
  NAME: Prisma.sql`p.sort_key`,
  STAGE: Prisma.sql`array_position(ARRAY[${Prisma.join([...STAGES])}]::text[], k.stage)`,
  STAGE_SINCE: Prisma.sql`k.stage_since`,
  SOURCED_ON: Prisma.sql`k.sourced_on`,
  CREATED_AT: Prisma.sql`k.created_at`,
}

const STATUSES: Readonly<Record<CaseStatus, Prisma.Sql>> = {
  OPEN: Prisma.sql`(k.exit IS NULL AND k.stage <> 'OFFICIAL')`,
  OFFICIAL: Prisma.sql`(k.exit IS NULL AND k.stage = 'OFFICIAL')`,
  EXITED: Prisma.sql`k.exit IS NOT NULL`,
}

/** Somebody, or that mentor, helps the candidate on the day. */
const helpedOn = (today: CalendarDate, mentorId: string | null): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM mentor_assignments a WHERE a.candidate_id = k.id
    AND ${runsOn(Prisma.sql`a`, today)}
    AND ${mentorId === null ? Prisma.sql`TRUE` : idsIn(Prisma.sql`a.mentor_id`, [mentorId])})`

const searched = (q: string): Prisma.Sql =>
  Prisma.sql`(${wordsIn(Prisma.sql`p.search_name`, foldText(q))} OR lower(k.reference) = ${q.trim().toLowerCase()})`

const conditions = async (context: Context, filter: CandidateFilter): Promise<Prisma.Sql[]> => {
  const today = context.clock.today()
  const C = Prisma.sql`c.path`
  return [
    pathWithin(C, context.viewer.scope('candidate:read')),
    ...(filter.within ? [pathWithin(C, [await pathOfFilter(context, filter.within)])] : []),
    ...(filter.ids ? [idsIn(Prisma.sql`k.id`, filter.ids)] : []),
    ...(filter.cell ? [idsIn(Prisma.sql`k.cell_id`, [filter.cell])] : []),
    ...(filter.status ? [STATUSES[filter.status]] : []),
    ...(filter.stage ? [Prisma.sql`k.stage = ${filter.stage} AND k.exit IS NULL`] : []),
    ...(filter.stages ? [Prisma.sql`k.stage = ANY(${[...filter.stages]}::text[]) AND k.exit IS NULL`] : []),
    ...(filter.exit ? [Prisma.sql`k.exit = ${filter.exit}`] : []),
    ...(filter.withoutMentor == null
      ? []
      : [filter.withoutMentor ? Prisma.sql`NOT ${helpedOn(today, null)}` : helpedOn(today, null)]),
    ...(filter.assessmentOverdue == null
      ? []
      : [filter.assessmentOverdue ? assessmentOverdue(today) : Prisma.sql`NOT ${assessmentOverdue(today)}`]),
    ...(filter.certificateMissing == null
      ? []
      : [filter.certificateMissing ? Prisma.sql`NOT ${hasCertificate}` : hasCertificate]),
    ...(filter.mentor ? [helpedOn(today, filter.mentor)] : []),
    ...(filter.sourceOrganisation ? [idsIn(Prisma.sql`k.source_organisation_id`, [filter.sourceOrganisation])] : []),
    ...(filter.sideState ? [Prisma.sql`k.side_state = ${filter.sideState}`] : []),
    ...(filter.sex ? [Prisma.sql`p.sex = ${filter.sex}`] : []),
    ...(filter.youthUnionMember == null ? [] : [Prisma.sql`p.youth_union_member = ${filter.youthUnionMember}`]),
    ...(filter.sourcedFrom ? [Prisma.sql`k.sourced_on >= ${filter.sourcedFrom}::date`] : []),
    ...(filter.sourcedTo ? [Prisma.sql`k.sourced_on <= ${filter.sourcedTo}::date`] : []),
    ...(filter.q?.trim() ? [searched(filter.q)] : []),
  ]
}

/** Candidates of a subtree, within the viewer's scope. */
export const candidateList = defineList<CandidateListArguments, Candidate>({
  query: async (context, { filter, orderBy }) => ({
    from: Prisma.sql`candidates k JOIN committees c ON c.id = k.cell_id JOIN persons p ON p.id = k.person_id`,
    id: Prisma.sql`k.id`,
    path: Prisma.sql`c.path`,
    where: await conditions(context, filter ?? {}),
    order: ORDERS[orderBy.field],
    descending: orderBy.direction === 'DESC',
  }),
  load: (context, ids) => Promise.all(ids.map((id) => candidateById(context).load(id))),
})
