import { Prisma } from '@nguon/database'
import {
  type CalendarDate, CASE_KINDS, type CaseEvent, type CaseKind, type CaseStatus, EDUCATIONS, ENTERPRISE_KINDS, EXITS, type Exit, foldText, OCCUPATIONS, type PersonDimensions, QUALIFICATIONS,
  SEXES, SOURCE_ORGANISATION_KINDS, type SourceOrganisationKind, STAGES, type Stage,
} from '@nguon/domain'
import { type Context, defineLoader } from '../../platform/context.ts'
import { toDay, toDayOrNull } from '../../platform/database-dates.ts'
import { forbidden } from '../../platform/errors.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin, wordsIn } from '../../platform/scope-sql.ts'
import { idsIn, pathOfFilter } from '../committees/index.ts'

export interface PersonRow extends PersonDimensions {
  readonly id: string
  readonly fullName: string
  readonly birthDate: CalendarDate | null
  readonly residence: string | null
}
export interface Candidate {
  readonly id: string
  readonly person: PersonRow
  readonly cellId: string
  readonly cellPath: string
  readonly sourceOrganisationId: string | null
  readonly caseKind: CaseKind
  readonly reference: string | null
  readonly stage: Stage
  readonly exit: Exit | null
  readonly stageSince: CalendarDate
  readonly sourcedOn: CalendarDate
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** The value of a list of the domain that a column holds; anything else in it is a fault. */
export const oneOf = <T extends string>(values: readonly T[], text: string): T => {
  const value = values.find((known) => known === text)
  if (value === undefined) throw new Error(`Unknown value ${text}`)
  return value
}
export const oneOfOrNull = <T extends string>(values: readonly T[], text: string | null): T | null => (text === null ? null : oneOf(values, text))

export const statusOf = ({ stage, exit }: Pick<Candidate, 'stage' | 'exit'>): CaseStatus => (exit !== null ? 'EXITED' : stage === 'OFFICIAL' ? 'OFFICIAL' : 'OPEN')

export const PERSON_COLUMNS = {
  id: true, fullName: true, birthDate: true, residence: true, sex: true, ethnicity: true, religion: true, education: true, qualification: true, occupation: true, enterpriseKind: true, youthUnionMember: true,
} as const
export const toPerson = (row: Prisma.PersonGetPayload<{ select: typeof PERSON_COLUMNS }>): PersonRow => ({
  ...row,
  birthDate: toDayOrNull(row.birthDate),
  ...dimensionsOf(row),
})
type DimensionColumns = { [K in keyof PersonDimensions]: K extends 'youthUnionMember' ? boolean | null : string | null }
export const dimensionsOf = (row: DimensionColumns): PersonDimensions => ({
  sex: oneOfOrNull(SEXES, row.sex),
  ethnicity: row.ethnicity,
  religion: row.religion,
  education: oneOfOrNull(EDUCATIONS, row.education),
  qualification: oneOfOrNull(QUALIFICATIONS, row.qualification),
  occupation: oneOfOrNull(OCCUPATIONS, row.occupation),
  enterpriseKind: oneOfOrNull(ENTERPRISE_KINDS, row.enterpriseKind),
  youthUnionMember: row.youthUnionMember,
})

export const CANDIDATE_COLUMNS = {
  id: true, cellId: true, sourceOrganisationId: true, caseKind: true, reference: true, stage: true, exit: true, stageSince: true, sourcedOn: true, version: true, createdAt: true, updatedAt: true,
  person: { select: PERSON_COLUMNS }, cell: { select: { path: true } },
} as const
export const toCandidate = ({ cell, ...row }: Prisma.CandidateGetPayload<{ select: typeof CANDIDATE_COLUMNS }>): Candidate => ({
  ...row,
  cellPath: cell.path,
  person: toPerson(row.person),
  caseKind: oneOf(CASE_KINDS, row.caseKind),
  stage: oneOf(STAGES, row.stage),
  exit: oneOfOrNull(EXITS, row.exit),
  stageSince: toDay(row.stageSince),
  sourcedOn: toDay(row.sourcedOn),
})

/** A case by id; null when it is absent or outside the viewer's scope, which are one. */
export const candidateById = defineLoader<string, Candidate | null>(async (ids, context) => {
  const rows = await context.database.prisma.candidate.findMany({
    where: { id: { in: ids.filter(isId) }, cell: committeeWithin(context.viewer.scope('candidate:read')) },
    select: CANDIDATE_COLUMNS,
    relationLoadStrategy: 'join',
  })
  const found = new Map(rows.map((row) => [row.id, toCandidate(row)]))
  return ids.map((id) => found.get(id) ?? null)
})

export interface EventRow {
  readonly id: string
  readonly sequence: number
  readonly kind: 'STAGE_ENTERED' | 'EXITED'
  readonly stage: Stage | null
  readonly exit: Exit | null
  readonly occurredOn: CalendarDate
  readonly documentNumber: string | null
  readonly documentIssuer: string | null
  readonly note: string | null
  readonly recordedAt: Date
  readonly recordedById: string | null
}
export const toEvent = (row: Prisma.CaseEventGetPayload<object>): EventRow => ({
  id: row.id, sequence: row.sequence, kind: oneOf(['STAGE_ENTERED', 'EXITED'], row.kind), stage: oneOfOrNull(STAGES, row.stage), exit: oneOfOrNull(EXITS, row.exit),
  occurredOn: toDay(row.occurredOn), documentNumber: row.documentNumber, documentIssuer: row.documentIssuer, note: row.note, recordedAt: row.recordedAt, recordedById: row.recordedById,
})
/** The event as the domain replays it. */
export const toCaseEvent = ({ id, kind, stage, exit, sequence, occurredOn, documentNumber }: EventRow): CaseEvent => {
  if (kind === 'STAGE_ENTERED' && stage) return { kind, sequence, stage, occurredOn, documentNumber }
  if (kind === 'EXITED' && exit) return { kind, sequence, exit, occurredOn, documentNumber }
  throw new Error(`Event ${id} of kind ${kind} says nothing`)
}
export const eventsOf = defineLoader<string, EventRow[]>(async (ids, context) => {
  const rows = await context.database.prisma.caseEvent.findMany({ where: { candidateId: { in: [...ids] } }, orderBy: { sequence: 'asc' } })
  return ids.map((id) => rows.filter(({ candidateId }) => candidateId === id).map(toEvent))
})

export interface AdmissionRow extends PersonDimensions {
  readonly id: string
  readonly candidateId: string
  readonly committeeId: string
  readonly committeePath: string
  readonly decidedOn: CalendarDate
  readonly ceremonyOn: CalendarDate | null
  readonly annulledOn: CalendarDate | null
  readonly documentNumber: string
  readonly documentIssuer: string | null
  readonly readmission: boolean
  readonly ageYears: number | null
  readonly sourceKind: SourceOrganisationKind | null
}
const toAdmission = (row: Prisma.AdmissionGetPayload<{ include: { committee: { select: { path: true } } } }>): AdmissionRow => ({
  id: row.id, candidateId: row.candidateId, committeeId: row.committeeId, committeePath: row.committee.path, decidedOn: toDay(row.decidedOn), ceremonyOn: toDayOrNull(row.ceremonyOn), annulledOn: toDayOrNull(row.annulledOn),
  documentNumber: row.documentNumber, documentIssuer: row.documentIssuer, readmission: row.readmission, ageYears: row.ageYears, sourceKind: oneOfOrNull(SOURCE_ORGANISATION_KINDS, row.sourceKind), ...dimensionsOf(row),
})
const admissionsWhere = async (context: Context, where: Prisma.AdmissionWhereInput) =>
  (await context.database.prisma.admission.findMany({
    where: { AND: [where, { committee: committeeWithin(context.viewer.scope('candidate:read')) }] },
    include: { committee: { select: { path: true } } },
    relationLoadStrategy: 'join',
  })).map(toAdmission)
export const admissionOf = defineLoader<string, AdmissionRow | null>(async (ids, context) => {
  const rows = await admissionsWhere(context, { candidateId: { in: [...ids] } })
  return ids.map((id) => rows.find(({ candidateId }) => candidateId === id) ?? null)
})
const admissionById = defineLoader<string, AdmissionRow | null>(async (ids, context) => {
  const rows = new Map((await admissionsWhere(context, { id: { in: [...ids] } })).map((row) => [row.id, row]))
  return ids.map((id) => rows.get(id) ?? null)
})

export interface AdmissionListArguments extends PageArguments {
  readonly filter?: { readonly within?: string | null | undefined; readonly from?: CalendarDate | null | undefined; readonly to?: CalendarDate | null | undefined; readonly basis?: 'DECISION' | 'CEREMONY' | null | undefined } | null | undefined
}
/** Admissions, the newest first. */
export const admissionList = defineList<AdmissionListArguments, AdmissionRow>({
  query: async (context, { filter }) => {
    const day = filter?.basis === 'CEREMONY' ? Prisma.sql`a.ceremony_on` : Prisma.sql`a.decided_on`
    return {
      from: Prisma.sql`admissions a JOIN committees c ON c.id = a.committee_id`,
      id: Prisma.sql`a.id`,
      path: Prisma.sql`c.path`,
      where: [
        pathWithin(Prisma.sql`c.path`, context.viewer.scope('candidate:read')),
        ...(filter?.within ? [pathWithin(Prisma.sql`c.path`, [await pathOfFilter(context, filter.within)])] : []),
        ...(filter?.from ? [Prisma.sql`${day} >= ${filter.from}::date`] : []),
        ...(filter?.to ? [Prisma.sql`${day} <= ${filter.to}::date`] : []),
      ],
      order: Prisma.sql`coalesce(${day}, a.decided_on)`,
      descending: true,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => admissionById(context).load(id))),
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
  readonly mentor?: string | null | undefined
  readonly sourceOrganisation?: string | null | undefined
  readonly sex?: 'FEMALE' | 'MALE' | null | undefined
  readonly youthUnionMember?: boolean | null | undefined
  readonly sourcedFrom?: CalendarDate | null | undefined
  readonly sourcedTo?: CalendarDate | null | undefined
}
export const CANDIDATE_ORDERS = ['NAME', 'STAGE', 'STAGE_SINCE', 'SOURCED_ON', 'CREATED_AT'] as const
export interface CandidateListArguments extends PageArguments {
  readonly filter?: CandidateFilter | null | undefined
  readonly orderBy?: { readonly field: (typeof CANDIDATE_ORDERS)[number]; readonly direction: 'ASC' | 'DESC' } | null | undefined
}

const STAGE_ORDER = Prisma.sql`array_position(ARRAY[${Prisma.join([...STAGES])}]::text[], k.stage)`
const ORDERS: Record<(typeof CANDIDATE_ORDERS)[number], Prisma.Sql> = {
  NAME: Prisma.sql`p.sort_key`,
  STAGE: Prisma.sql`(lpad((${STAGE_ORDER})::text, 2, '0') || k.stage_since::text) COLLATE "C"`,
  STAGE_SINCE: Prisma.sql`k.stage_since`,
  SOURCED_ON: Prisma.sql`k.sourced_on`,
  CREATED_AT: Prisma.sql`k.created_at`,
}
const STATUS: Record<CaseStatus, Prisma.Sql> = {
  OPEN: Prisma.sql`(k.exit IS NULL AND k.stage <> 'OFFICIAL')`,
  OFFICIAL: Prisma.sql`(k.exit IS NULL AND k.stage = 'OFFICIAL')`,
  EXITED: Prisma.sql`k.exit IS NOT NULL`,
}
/** Refuses what would tell a name to somebody who may not see one. */
export const refuseNames = (context: Context, verb: 'candidate:read' | 'mentor:read', args: { filter?: { q?: string | null | undefined } | null | undefined; orderBy?: { field: string } | null | undefined }): void => {
  if (context.viewer.seesPersons(verb)) return
  if (args.filter?.q?.trim()) throw forbidden('filter q without person:read')
  if (args.orderBy?.field === 'NAME') throw forbidden('orderBy NAME without person:read')
}

const helpsToday = (today: CalendarDate): Prisma.Sql =>
  Prisma.sql`SELECT 1 FROM mentor_assignments h WHERE h.candidate_id = k.id AND h.starts_on <= ${today}::date AND (h.ends_on IS NULL OR h.ends_on >= ${today}::date)`

/** Cases of a subtree. A name filter or order throws FORBIDDEN for those who may not see persons. */
export const candidateList = defineList<CandidateListArguments, Candidate>({
  query: async (context, args) => {
    refuseNames(context, 'candidate:read', args)
    const filter = args.filter ?? {}
    const today = context.clock.today()
    const words = filter.q ? foldText(filter.q) : ''
    const usual = context.viewer.seesPersons('candidate:read') ? 'NAME' : 'CREATED_AT'
    return {
      from: Prisma.sql`candidates k JOIN persons p ON p.id = k.person_id JOIN committees c ON c.id = k.cell_id`,
      id: Prisma.sql`k.id`,
      path: Prisma.sql`c.path`,
      where: [
        pathWithin(Prisma.sql`c.path`, context.viewer.scope('candidate:read')),
        ...(filter.within ? [pathWithin(Prisma.sql`c.path`, [await pathOfFilter(context, filter.within)])] : []),
        ...(filter.ids ? [idsIn(Prisma.sql`k.id`, filter.ids)] : []),
        ...(filter.cell ? [idsIn(Prisma.sql`k.cell_id`, [filter.cell])] : []),
        ...(filter.status ? [STATUS[filter.status]] : []),
        ...(filter.stage ? [Prisma.sql`(k.stage = ${filter.stage} AND k.exit IS NULL)`] : []),
        ...(filter.stages ? [Prisma.sql`(k.stage = ANY(${[...filter.stages]}::text[]) AND k.exit IS NULL)`] : []),
        ...(filter.exit ? [Prisma.sql`k.exit = ${filter.exit}`] : []),
        ...(filter.withoutMentor == null ? [] : [filter.withoutMentor ? Prisma.sql`NOT EXISTS (${helpsToday(today)})` : Prisma.sql`EXISTS (${helpsToday(today)})`]),
        ...(filter.mentor ? [Prisma.sql`EXISTS (${helpsToday(today)} AND ${idsIn(Prisma.sql`h.mentor_id`, [filter.mentor])})`] : []),
        ...(filter.sourceOrganisation ? [idsIn(Prisma.sql`k.source_organisation_id`, [filter.sourceOrganisation])] : []),
        ...(filter.sex ? [Prisma.sql`p.sex = ${filter.sex}`] : []),
        ...(filter.youthUnionMember == null ? [] : [Prisma.sql`p.youth_union_member = ${filter.youthUnionMember}`]),
        ...(filter.sourcedFrom ? [Prisma.sql`k.sourced_on >= ${filter.sourcedFrom}::date`] : []),
        ...(filter.sourcedTo ? [Prisma.sql`k.sourced_on <= ${filter.sourcedTo}::date`] : []),
        ...(words ? [Prisma.sql`(${wordsIn(Prisma.sql`p.search_name`, words)} OR lower(k.reference) = ${words})`] : []),
      ],
      order: ORDERS[args.orderBy?.field ?? usual],
      descending: args.orderBy?.direction === 'DESC',
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => candidateById(context).load(id))),
})

export interface SourceOrganisation {
  readonly id: string
  readonly kind: SourceOrganisationKind
  readonly name: string
  readonly committeeId: string
}
export const sourceOrganisationById = defineLoader<string, SourceOrganisation | null>(async (ids, context) => {
  const rows = await context.database.prisma.sourceOrganisation.findMany({ where: { id: { in: ids.filter(isId) } }, select: { id: true, kind: true, name: true, committeeId: true } })
  const found = new Map(rows.map((row) => [row.id, { ...row, kind: oneOf(SOURCE_ORGANISATION_KINDS, row.kind) }]))
  return ids.map((id) => found.get(id) ?? null)
})
/** Cases in the viewer's scope that each organisation introduced. */
export const introducedBy = defineLoader<string, number>(async (ids, context) => {
  const rows = await context.database.prisma.candidate.groupBy({
    by: ['sourceOrganisationId'],
    where: { sourceOrganisationId: { in: [...ids] }, cell: committeeWithin(context.viewer.scope('candidate:read')) },
    _count: { _all: true },
  })
  return ids.map((id) => rows.find(({ sourceOrganisationId }) => sourceOrganisationId === id)?._count._all ?? 0)
})
export interface SourceListArguments extends PageArguments {
  readonly filter?: { readonly q?: string | null | undefined; readonly ids?: readonly string[] | null | undefined; readonly within?: string | null | undefined; readonly kind?: SourceOrganisationKind | null | undefined } | null | undefined
}
export const sourceOrganisationList = defineList<SourceListArguments, SourceOrganisation>({
  query: async (context, { filter }) => ({
    from: Prisma.sql`source_organisations s JOIN committees c ON c.id = s.committee_id`,
    id: Prisma.sql`s.id`,
    path: Prisma.sql`c.path`,
    where: [
      pathWithin(Prisma.sql`c.path`, context.viewer.scope('candidate:read')),
      ...(filter?.within ? [pathWithin(Prisma.sql`c.path`, [await pathOfFilter(context, filter.within)])] : []),
      ...(filter?.ids ? [idsIn(Prisma.sql`s.id`, filter.ids)] : []),
      ...(filter?.kind ? [Prisma.sql`s.kind = ${filter.kind}`] : []),
      ...(filter?.q?.trim() ? [wordsIn(Prisma.sql`s.search_name`, foldText(filter.q))] : []),
    ],
    order: Prisma.sql`s.search_name`,
    descending: false,
  }),
  load: (context, ids) => Promise.all(ids.map((id) => sourceOrganisationById(context).load(id))),
})
