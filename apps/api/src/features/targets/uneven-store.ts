import { Prisma } from '@nguon/database'
import { type CalendarDate, type CommitteeKind, isCell, type UnevenState } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import { badInput } from '../../platform/errors.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { type Committee, committeeById } from '../committees/index.ts'
import { below, isLiving, MOST_DESCENDANTS, required, seenBy, targetJoin } from './descendants-store.ts'

export const UNEVEN_ORDERS = ['DIFFERENCE', 'BALANCE', 'NAME', 'TREE'] as const
export interface UnevenOrder {
  readonly field: (typeof UNEVEN_ORDERS)[number]
  readonly direction: 'ASC' | 'DESC'
}
export interface UnevenFilter {
  readonly states?: readonly UnevenState[] | null | undefined
  readonly kind?: CommitteeKind | null | undefined
}
export interface UnevenArguments extends PageArguments {
  /** The committee below which is looked. */
  readonly path: string
  readonly periodKey: string
  readonly from: CalendarDate
  /** Until which decisions count, and on which day who lives is looked at. */
  readonly asOf: CalendarDate
  readonly livingOn: CalendarDate
  readonly filter?: UnevenFilter | null | undefined
  readonly orderBy?: UnevenOrder | null | undefined
}

const ofKind = (kind: CommitteeKind | null | undefined): Prisma.Sql =>
  kind ? Prisma.sql`c.kind = ${kind}` : Prisma.sql`c.kind NOT IN ('CELL', 'GRASSROOTS_CELL')`

/** Throws BAD_USER_INPUT where more committees than one list takes stand below it. */
export const refuseTooMany = async (
  context: Context,
  { path, livingOn, filter }: Pick<UnevenArguments, 'path' | 'livingOn' | 'filter'>,
): Promise<void> => {
  const [found] = await context.database.prisma.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM committees c
      WHERE ${below(Prisma.sql`c.path`, path)} AND c.path <> ${path} AND ${ofKind(filter?.kind)} AND ${isLiving(livingOn)} AND ${seenBy(context)}
      LIMIT ${MOST_DESCENDANTS + 1}) AS found`
  if ((found?.count ?? 0) > MOST_DESCENDANTS)
    throw badInput(`More than ${MOST_DESCENDANTS} committees: ask for one kind, or a committee below`)
}

const STATE_SQL: Readonly<Record<UnevenState, Prisma.Sql>> = {
  OVER: Prisma.sql`c.allotted > c.required`,
  UNDER: Prisma.sql`c.given > 0 AND c.allotted < c.required`,
  NONE: Prisma.sql`c.given = 0 AND c.required > 0`,
}

const orderOf = (field: UnevenOrder['field']): Prisma.Sql => {
  switch (field) {
    case 'DIFFERENCE':
      return Prisma.sql`abs(c.allotted - c.required)`
    case 'BALANCE':
      return Prisma.sql`c.allotted - c.required`
    case 'NAME':
      return Prisma.sql`c.sort_key`
    case 'TREE':
      return Prisma.sql`c.path`
  }
}

/** Committees with a target and committees below them, whose targets together are not the own one. */
export const unevenList = defineList<UnevenArguments, Committee>({
  query: async (context, { path, periodKey, from, asOf, livingOn, filter, orderBy }) => {
    const { field, direction } = orderBy ?? { field: 'DIFFERENCE', direction: 'DESC' }
    // Nothing stands below a cell.
    const kinds = filter?.kind && isCell(filter.kind) ? Prisma.sql`FALSE` : ofKind(filter?.kind)
    return {
      // The targets of those below are read in one go, and not once for each committee above them.
      from: Prisma.sql`(WITH owners AS MATERIALIZED (
          SELECT c.id, c.path, c.sort_key, ${required(from)} AS required FROM committees c ${targetJoin(periodKey, asOf)}
          WHERE ${below(Prisma.sql`c.path`, path)} AND c.path <> ${path} AND ${kinds} AND ${isLiving(livingOn)} AND ${seenBy(context)}
            AND goal.kind IS NOT NULL),
        shares AS (
          SELECT k.parent_id, count(k.required)::int AS given, coalesce(sum(k.required), 0)::int AS allotted
          FROM (SELECT c.parent_id, ${required(from)} AS required FROM owners o JOIN committees c ON c.parent_id = o.id
            ${targetJoin(periodKey, asOf)} WHERE ${isLiving(livingOn)}) AS k GROUP BY k.parent_id)
        SELECT o.id, o.path, o.sort_key, o.required, s.allotted, s.given FROM owners o JOIN shares s ON s.parent_id = o.id
        WHERE o.required IS NOT NULL) AS c`,
      id: Prisma.sql`c.id`,
      path: Prisma.sql`c.path`,
      where: [
        Prisma.sql`c.allotted <> c.required`,
        ...(filter?.states
          ? [
              filter.states.length === 0
                ? Prisma.sql`FALSE`
                : Prisma.sql`(${Prisma.join(
                    filter.states.map((state) => STATE_SQL[state]),
                    ' OR ',
                  )})`,
            ]
          : []),
      ],
      order: orderOf(field),
      descending: direction === 'DESC',
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => committeeById(context).load(id))),
})
