import { Prisma } from '@nguon/database'
import { pathsUpTo, STAGES, type Stage } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { orderOf, pageCut } from '../../platform/reads/page-arguments.ts'
import {
  type Arguments,
  column,
  masked,
  NOT_KNOWN,
  type PageField,
  type Place,
  readableFields,
  readableType,
  viewerMay,
} from '../../platform/reads/readable.ts'
import '../committees/index.ts'

readableType(
  'Candidate',
  Prisma.sql`(SELECT k.*, p.full_name, p.sort_key, p.birth_date, p.residence, p.sex, p.ethnicity, p.religion, p.education, p.qualification,
    p.occupation, p.enterprise_kind, p.youth_union_member, p.community_elder FROM candidates k JOIN persons p ON p.id = k.person_id)`,
  {
    id: column('id'),
    fullName: column('full_name'),
    birthDate: column('birth_date'),
    residence: column('residence'),
    reference: column('reference'),
    masked,
    sex: column('sex'),
    ethnicity: column('ethnicity'),
    religion: column('religion'),
    education: column('education'),
    communityElder: column('community_elder'),
    qualification: column('qualification'),
    occupation: column('occupation'),
    enterpriseKind: column('enterprise_kind'),
    youthUnionMember: column('youth_union_member'),
    caseKind: column('case_kind'),
    status: {
      kind: 'leaf',
      columns: ['stage', 'exit'],
      value: ([stage, exit]) => (exit !== null ? 'EXITED' : stage === 'OFFICIAL' ? 'OFFICIAL' : 'OPEN'),
    },
    stage: column('stage'),
    exit: column('exit'),
    stageSince: column('stage_since'),
    sourcedOn: column('sourced_on'),
    sideState: column('side_state'),
    sideSince: column('side_since'),
    ceremonyOn: column('ceremony_on'),
    officialOn: column('official_on'),
    version: column('version'),
    viewerMay,
    cell: {
      kind: 'one',
      type: 'Committee',
      where: ({ own, fence }, other) =>
        Prisma.sql`${other}.id = ${own}.cell_id AND ${fence(Prisma.sql`${other}.path`, 'committee:read')}`,
    },
  },
  Prisma.sql`candidates`,
)

/** What of a filter the fast path reads. */
interface Filter {
  readonly within: string | null
  readonly cell: string | null
  readonly stages: readonly Stage[] | null
}
const FILTERS = ['within', 'cell', 'stage', 'stages']
const idOrNull = (value: unknown): string | null | typeof NOT_KNOWN =>
  value == null ? null : typeof value === 'string' && isId(value) ? value : NOT_KNOWN

const filterOf = ({ filter }: Arguments): Filter | typeof NOT_KNOWN => {
  const asked = Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value != null))
  if (Object.keys(asked).some((name) => !FILTERS.includes(name)) || (asked.stage && asked.stages)) return NOT_KNOWN
  const within = idOrNull(asked.within)
  const cell = idOrNull(asked.cell)
  if (within === NOT_KNOWN || cell === NOT_KNOWN) return NOT_KNOWN
  const named: unknown[] | null = asked.stage ? [asked.stage] : Array.isArray(asked.stages) ? asked.stages : null
  return { within, cell, stages: named && STAGES.filter((stage) => named.includes(stage)) }
}

const COLUMNS: Readonly<Record<string, string>> = {
  NAME: 'sort_key',
  STAGE_SINCE: 'stage_since',
  SOURCED_ON: 'sourced_on',
  CREATED_AT: 'created_at',
}

/** A province and what is above it has so many cases that those of one letter are met soon. */
const WIDE = 2

const prepareList = (args: Arguments, { viewer }: Context) => {
  const cut = pageCut(args)
  const filter = filterOf(args)
  const { field, descending } = orderOf(args, 'NAME')
  if (cut === NOT_KNOWN || filter === NOT_KNOWN || !COLUMNS[field]) return NOT_KNOWN
  // Who may not see persons everywhere is told what may be asked, or in another order, by the resolver.
  if (!viewer.mayAnywhere('candidate:read') || !viewer.seesPersons('candidate:read')) return NOT_KNOWN
  const { within, cell, stages } = filter
  const wide = viewer.scope('candidate:read').some((path) => pathsUpTo(path).length <= WIDE)
  const shape = [
    field,
    descending ? 'down' : 'up',
    within && 'within',
    cell && 'cell',
    // Of how many stages a list has, a plan for any list supposes many.
    stages && (stages.length === 1 ? 'stage' : 'stages'),
    wide && 'wide',
  ]
  return { shape: shape.filter(Boolean).join(' '), prepared: { ...cut, ...filter } }
}
type PreparedList = Exclude<ReturnType<typeof prepareList>, typeof NOT_KNOWN>['prepared']

const candidatesIn = (
  belongs: (place: Place, other: Prisma.Sql) => Prisma.Sql,
  isWide: ((place: Place) => Prisma.Sql) | null,
): PageField => ({
  kind: 'page',
  type: 'Candidate',
  prepare: prepareList,
  list: (shape, place, other, at) => {
    const parts = new Set(shape.split(' '))
    const read = <T>(value: (prepared: PreparedList) => T) => place.prepared<T>(value)
    const path = Prisma.sql`${other}.path`
    const [field = 'NAME'] = shape.split(' ')
    const within = Prisma.sql`SELECT w.path AS first, left(w.path, -1) || '0' AS beyond, w.depth FROM committees w
      WHERE w.id = ${read(({ within }) => within)}::uuid AND ${place.fence(Prisma.sql`w.path`, 'committee:read')}`
    const conditions = [
      belongs(place, other),
      place.fence(path, 'candidate:read'),
      ...(parts.has('within') ? [Prisma.sql`${path} >= ${at}.first AND ${path} < ${at}.beyond`] : []),
      ...(parts.has('cell') ? [Prisma.sql`${other}.cell_id = ${read(({ cell }) => cell)}::uuid`] : []),
      ...(parts.has('stage')
        ? [Prisma.sql`${other}.stage = ${read(({ stages }) => stages?.[0])} AND ${other}.exit IS NULL`]
        : []),
      ...(parts.has('stages')
        ? [Prisma.sql`${other}.stage = ANY(${read(({ stages }) => stages)}::text[]) AND ${other}.exit IS NULL`]
        : []),
    ]
    return {
      ...(parts.has('within') ? { at: within } : {}),
      where: Prisma.join(conditions, ' AND '),
      order: Prisma.sql`${other}.${Prisma.raw(COLUMNS[field] ?? 'sort_key')}`,
      descending: parts.has('down'),
      large: parts.has('cell')
        ? false
        : parts.has('within')
          ? Prisma.sql`${at}.depth <= ${Prisma.raw(String(WIDE))}`
          : (isWide?.(place) ?? parts.has('wide')),
    }
  },
})

readableFields('Query', {
  candidates: candidatesIn(() => Prisma.sql`TRUE`, null),
  candidate: {
    kind: 'one',
    type: 'Candidate',
    prepare: ({ id }) => (typeof id === 'string' && isId(id) ? { shape: '', prepared: id } : NOT_KNOWN),
    where: ({ prepared, fence }, other) =>
      Prisma.sql`${other}.id = ${prepared((id: string) => id)}::uuid AND ${fence(Prisma.sql`${other}.path`, 'candidate:read')}`,
  },
})
readableFields('Committee', {
  candidates: candidatesIn(
    ({ own }, other) => Prisma.sql`${other}.path >= ${own}.path AND ${other}.path < left(${own}.path, -1) || '0'`,
    ({ own }) => Prisma.sql`${own}.depth <= ${Prisma.raw(String(WIDE))}`,
  ),
})
