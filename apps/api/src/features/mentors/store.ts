import { Prisma } from '@nguon/database'
import { type CalendarDate, foldText } from '@nguon/domain'
import { type Context, defineLoader } from '../../platform/context.ts'
import { toDayOrNull } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin, wordsIn } from '../../platform/scope-sql.ts'
import { idsIn, pathOfFilter } from '../committees/index.ts'
import { PERSON_COLUMNS, type Person, toPerson } from '../people/index.ts'
import { freeOn, noLongerEligible, silentOn } from './watch-store.ts'

/** An official member whom a committee may ask to help candidates. */
export interface Mentor {
  readonly id: string
  readonly personId: string
  readonly person: Person
  readonly committeeId: string
  readonly committeePath: string
  readonly cardNumber: string | null
  readonly position: string | null
  readonly officialSince: CalendarDate | null
  readonly capacity: number
  readonly endedOn: CalendarDate | null
  readonly version: number
}

export const MENTOR_ROW = {
  person: { select: PERSON_COLUMNS },
  committee: { select: { path: true } },
} as const satisfies Prisma.MentorInclude

export const toMentor = ({ committee, ...row }: Prisma.MentorGetPayload<{ include: typeof MENTOR_ROW }>): Mentor => ({
  ...row,
  person: toPerson(row.person),
  committeePath: committee.path,
  officialSince: toDayOrNull(row.officialSince),
  endedOn: toDayOrNull(row.endedOn),
})

/** A mentor by id; null when absent or outside the viewer's scope, which are one. */
export const mentorById = defineLoader<string, Mentor | null>(async (ids, context) => {
  const rows = await context.database.prisma.mentor.findMany({
    where: { id: { in: ids.filter(isId) }, committee: committeeWithin(context.viewer.scope('mentor:read')) },
    include: MENTOR_ROW,
  })
  const byId = new Map(rows.map((row) => [row.id, toMentor(row)]))
  return ids.map((id) => byId.get(id) ?? null)
})

/** How many candidates the mentor of the row `m` helps on the day. */
export const loadSql = (today: CalendarDate): Prisma.Sql => Prisma.sql`(SELECT count(*) FROM mentor_assignments a
  WHERE a.mentor_id = m.id AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date))`

/** How many candidates each mentor of the viewer's scope helps today, wherever they are. */
export const loadOf = defineLoader<string, number>(async (ids, context) => {
  const rows = await context.database.prisma.$queryRaw<{ id: string; load: number }[]>`
    SELECT m.id, ${loadSql(context.clock.today())}::int AS load
    FROM mentors m JOIN committees c ON c.id = m.committee_id
    WHERE ${idsIn(Prisma.sql`m.id`, ids)} AND ${pathWithin(Prisma.sql`c.path`, context.viewer.scope('mentor:read'))}`
  const loads = new Map(rows.map(({ id, load }) => [id, load]))
  return ids.map((id) => loads.get(id) ?? 0)
})

export interface MentorFilter {
  readonly q?: string | null | undefined
  readonly ids?: readonly string[] | null | undefined
  readonly within?: string | null | undefined
  readonly committee?: string | null | undefined
  readonly active?: boolean | null | undefined
  readonly overloaded?: boolean | null | undefined
  readonly free?: boolean | null | undefined
  readonly noLongerEligible?: boolean | null | undefined
  readonly silent?: boolean | null | undefined
}
export const MENTOR_ORDERS = ['NAME', 'LOAD', 'OFFICIAL_SINCE', 'CREATED_AT'] as const
export interface MentorOrder {
  readonly field: (typeof MENTOR_ORDERS)[number]
  readonly direction: 'ASC' | 'DESC'
}
export interface MentorListArguments extends PageArguments {
  readonly filter?: MentorFilter | null | undefined
  readonly orderBy: MentorOrder
}

const orderSql = (field: MentorListArguments['orderBy']['field'], today: CalendarDate): Prisma.Sql => {
  switch (field) {
    case 'NAME':
      return Prisma.sql`p.sort_key`
    case 'LOAD':
      return loadSql(today)
    case 'OFFICIAL_SINCE':
      return Prisma.sql`coalesce(m.official_since, DATE '1900-01-01')`
    case 'CREATED_AT':
      return Prisma.sql`m.created_at`
  }
}

/** The condition, its contrary, or none where nothing is asked. */
const whether = (asked: boolean | null | undefined, condition: Prisma.Sql): Prisma.Sql[] =>
  asked == null ? [] : [asked ? condition : Prisma.sql`NOT ${condition}`]

const conditions = async (context: Context, filter: MentorFilter): Promise<Prisma.Sql[]> => {
  const today = context.clock.today()
  const path = Prisma.sql`c.path`
  return [
    pathWithin(path, context.viewer.scope('mentor:read')),
    ...(filter.within ? [pathWithin(path, [await pathOfFilter(context, filter.within)])] : []),
    ...(filter.ids ? [idsIn(Prisma.sql`m.id`, filter.ids)] : []),
    ...(filter.committee ? [idsIn(Prisma.sql`m.committee_id`, [filter.committee])] : []),
    ...(filter.active == null
      ? []
      : [
          filter.active
            ? Prisma.sql`(m.ended_on IS NULL OR m.ended_on >= ${today}::date)`
            : Prisma.sql`m.ended_on < ${today}::date`,
        ]),
    ...(filter.overloaded == null
      ? []
      : [filter.overloaded ? Prisma.sql`${loadSql(today)} > m.capacity` : Prisma.sql`${loadSql(today)} <= m.capacity`]),
    ...whether(filter.free, freeOn(today, loadSql(today))),
    ...whether(filter.noLongerEligible, noLongerEligible(today)),
    ...whether(filter.silent, silentOn(today)),
    ...(filter.q?.trim()
      ? [Prisma.sql`(${wordsIn(Prisma.sql`p.search_name`, foldText(filter.q))} OR m.card_number = ${filter.q.trim()})`]
      : []),
  ]
}

/** Mentors of a subtree, within the viewer's scope. */
export const mentorList = defineList<MentorListArguments, Mentor>({
  query: async (context, { filter, orderBy }) => ({
    from: Prisma.sql`mentors m JOIN committees c ON c.id = m.committee_id JOIN persons p ON p.id = m.person_id`,
    id: Prisma.sql`m.id`,
    path: Prisma.sql`c.path`,
    where: await conditions(context, filter ?? {}),
    order: orderSql(orderBy.field, context.clock.today()),
    descending: orderBy.direction === 'DESC',
  }),
  load: (context, ids) => Promise.all(ids.map((id) => mentorById(context).load(id))),
})
