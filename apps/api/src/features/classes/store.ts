import { Prisma } from '@nguon/database'
import type { CalendarDate } from '@nguon/domain'
import { defineLoader, type Transaction } from '../../platform/context.ts'
import { fromDay, toDay } from '../../platform/database-dates.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin } from '../../platform/scope-sql.ts'
import { idsIn, pathOfFilter } from '../committees/index.ts'

/** A class on the Party that people of several cells attended. */
export interface TrainingClass {
  readonly id: string
  readonly committeeId: string
  readonly committeePath: string
  readonly name: string
  readonly place: string | null
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly version: number
}

const CLASS_ROW = { committee: { select: { path: true } } } as const
const toClass = ({
  committee,
  createdAt: _createdAt,
  ...row
}: Prisma.TrainingClassGetPayload<{ include: typeof CLASS_ROW }>): TrainingClass => ({
  ...row,
  committeePath: committee.path,
  startsOn: toDay(row.startsOn),
  endsOn: toDay(row.endsOn),
})

/** A class by id; null when absent or outside the viewer's scope, which are one. */
export const classById = defineLoader<string, TrainingClass | null>(async (ids, context) => {
  const rows = await context.database.prisma.trainingClass.findMany({
    where: { id: { in: ids.filter(isId) }, committee: committeeWithin(context.viewer.scope('candidate:read')) },
    include: CLASS_ROW,
  })
  const byId = new Map(rows.map((row) => [row.id, toClass(row)]))
  return ids.map((id) => byId.get(id) ?? null)
})

/** Whose certificate of the class stands in the register; candidates of the viewer's scope only. */
export const attendeesOf = defineLoader<string, string[]>(async (classIds, context) => {
  const rows = await context.database.prisma.paper.findMany({
    where: {
      trainingClassId: { in: [...classIds] },
      withdrawnAt: null,
      candidate: { cell: committeeWithin(context.viewer.scope('candidate:read')) },
    },
    select: { trainingClassId: true, candidateId: true },
    orderBy: { id: 'asc' },
  })
  const groups = new Map<string, string[]>(classIds.map((id) => [id, []]))
  for (const { trainingClassId, candidateId } of rows) groups.get(trainingClassId ?? '')?.push(candidateId)
  return classIds.map((id) => groups.get(id) ?? [])
})

/** The class whose certificate each paper is. */
export const classIdOfPaper = defineLoader<string, string | null>(async (paperIds, context) => {
  const rows = await context.database.prisma.paper.findMany({
    where: {
      id: { in: [...paperIds] },
      candidate: { cell: committeeWithin(context.viewer.scope('candidate:read')) },
    },
    select: { id: true, trainingClassId: true },
  })
  const byId = new Map(rows.map(({ id, trainingClassId }) => [id, trainingClassId]))
  return paperIds.map((id) => byId.get(id) ?? null)
})

export interface TrainingClassFilter {
  readonly q?: string | null | undefined
  readonly ids?: readonly string[] | null | undefined
  readonly within?: string | null | undefined
  readonly from?: CalendarDate | null | undefined
  readonly to?: CalendarDate | null | undefined
}
interface TrainingClassListArguments extends PageArguments {
  readonly filter?: TrainingClassFilter | null | undefined
}

/** Classes of a subtree, the newest first. */
export const classList = defineList<TrainingClassListArguments, TrainingClass>({
  query: async (context, { filter }) => {
    const path = Prisma.sql`c.path`
    return {
      from: Prisma.sql`training_classes t JOIN committees c ON c.id = t.committee_id`,
      id: Prisma.sql`t.id`,
      path,
      where: [
        pathWithin(path, context.viewer.scope('candidate:read')),
        ...(filter?.within ? [pathWithin(path, [await pathOfFilter(context, filter.within)])] : []),
        ...(filter?.ids ? [idsIn(Prisma.sql`t.id`, filter.ids)] : []),
        ...(filter?.from ? [Prisma.sql`t.ends_on >= ${filter.from}::date`] : []),
        ...(filter?.to ? [Prisma.sql`t.starts_on <= ${filter.to}::date`] : []),
        ...(filter?.q?.trim() ? [Prisma.sql`position(lower(${filter.q.trim()}) in lower(t.name)) > 0`] : []),
      ],
      order: Prisma.sql`t.starts_on`,
      descending: true,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => classById(context).load(id))),
})

export const lockClass = async (transaction: Transaction, id: string): Promise<TrainingClass> => {
  await transaction.$queryRaw`SELECT id FROM training_classes WHERE id = ${id}::uuid FOR UPDATE`
  return toClass(await transaction.trainingClass.findUniqueOrThrow({ where: { id }, include: CLASS_ROW }))
}

const columnsOf = ({ startsOn, endsOn, name, place }: WrittenClass) => ({
  name,
  place,
  startsOn: fromDay(startsOn),
  endsOn: fromDay(endsOn),
})
export type WrittenClass = Pick<TrainingClass, 'name' | 'place' | 'startsOn' | 'endsOn'>
export const insertClass = async (
  transaction: Transaction,
  ids: { readonly id: string; readonly committeeId: string },
  written: WrittenClass,
  createdAt: Date,
): Promise<void> => {
  await transaction.trainingClass.create({ data: { ...ids, ...columnsOf(written), createdAt } })
}
export const saveClass = async (transaction: Transaction, id: string, written: WrittenClass): Promise<void> => {
  await transaction.trainingClass.update({
    where: { id },
    data: { ...columnsOf(written), version: { increment: 1 } },
  })
}

/** Whether the register has a certificate of the class for the candidate. */
export const hasCertificateOf = async (
  reader: Pick<Transaction, 'paper'>,
  classId: string,
  candidateId: string,
): Promise<boolean> =>
  (await reader.paper.count({ where: { trainingClassId: classId, candidateId, withdrawnAt: null } })) > 0
