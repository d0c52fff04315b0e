import { Prisma } from '@nguon/database'
import {
  DATE_BASES,
  type KeptQuestion,
  keptText,
  parseCalendarDate,
  REPORT_COMPARISONS,
  REPORT_DIMENSIONS,
  REPORT_MEASURES,
  REPORT_PERIODS,
  REPORT_VIEWS,
  STAGES,
} from '@nguon/domain'
import { z } from 'zod'
import { type Context, defineLoader, type Transaction } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin } from '../../platform/scope-sql.ts'
import { idsIn, pathOfFilter } from '../committees/index.ts'

/** A question that somebody keeps under a name. */
export interface SavedReport {
  readonly id: string
  readonly name: string
  readonly ownerId: string
  readonly ownerName: string
  readonly committeeId: string
  readonly committeePath: string
  readonly question: KeptQuestion
  readonly shared: boolean
  readonly version: number
  readonly savedAt: Date
}

const day = z
  .string()
  .transform((text, problems) => {
    const read = parseCalendarDate(text)
    if (!read) problems.addIssue({ code: 'custom', message: 'not a day' })
    return read
  })
  .nullable()
const questionShape = z.object({
  measure: z.enum(REPORT_MEASURES),
  dimensions: z.array(z.enum(REPORT_DIMENSIONS)),
  filter: z.array(z.object({ dimension: z.enum(REPORT_DIMENSIONS), codes: z.array(z.string()) })),
  period: z.enum(REPORT_PERIODS).nullable(),
  from: day,
  to: day,
  basis: z.enum(DATE_BASES).nullable(),
  level: z.number().nullable(),
  fromStage: z.enum(STAGES).nullable(),
  toStage: z.enum(STAGES).nullable(),
  comparison: z.enum(REPORT_COMPARISONS).nullable(),
  besideFrom: day,
  besideTo: day,
  besideCommittee: z.string().nullable(),
  view: z.enum(REPORT_VIEWS),
})
const readQuestion = (id: string, text: string): KeptQuestion => {
  const read = questionShape.safeParse(JSON.parse(text))
  if (!read.success) throw new Error(`The saved report ${id} holds no question that this release reads`)
  return read.data
}

/** A report is seen where its committee is: by its owner, and, where it is shared, by everybody else. */
const seenBy = (viewer: Context['viewer']): Prisma.SavedReportWhereInput => ({
  committee: committeeWithin(viewer.scope('target:read')),
  OR: [{ ownerId: viewer.id }, { shared: true }],
})
const WITH_OWNER = {
  owner: { select: { name: true } },
  committee: { select: { path: true } },
} as const satisfies Prisma.SavedReportInclude
type Row = Prisma.SavedReportGetPayload<{ include: typeof WITH_OWNER }>

const toSavedReport = ({ owner, committee, question, ...row }: Row): SavedReport => ({
  ...row,
  ownerName: owner.name,
  committeePath: committee.path,
  question: readQuestion(row.id, question),
})

export const savedReportById = defineLoader<string, SavedReport | null>(async (ids, { viewer, database }) => {
  const rows = await database.prisma.savedReport.findMany({
    where: { AND: [{ id: { in: ids.filter(isId) } }, seenBy(viewer)] },
    include: WITH_OWNER,
  })
  const reports = new Map(rows.map((row) => [row.id, toSavedReport(row)]))
  return ids.map((id) => reports.get(id) ?? null)
})

export interface SavedReportFilter {
  readonly ids?: readonly string[] | null | undefined
  readonly within?: string | null | undefined
  readonly mine?: boolean | null | undefined
}
export interface SavedReportListArguments extends PageArguments {
  readonly filter?: SavedReportFilter | null | undefined
}

/** The viewer's own reports and those that are shared, by name. */
export const savedReportList = defineList<SavedReportListArguments, SavedReport>({
  query: async (context, { filter }) => {
    const { viewer } = context
    const path = Prisma.sql`c.path`
    return {
      from: Prisma.sql`saved_reports s JOIN committees c ON c.id = s.committee_id`,
      id: Prisma.sql`s.id`,
      path,
      where: [
        pathWithin(path, viewer.scope('target:read')),
        Prisma.sql`(s.owner_id = ${viewer.id} OR s.shared)`,
        ...(filter?.within ? [pathWithin(path, [await pathOfFilter(context, filter.within)])] : []),
        ...(filter?.ids ? [idsIn(Prisma.sql`s.id`, filter.ids)] : []),
        ...(filter?.mine == null
          ? []
          : [filter.mine ? Prisma.sql`s.owner_id = ${viewer.id}` : Prisma.sql`s.owner_id <> ${viewer.id}`]),
      ],
      order: Prisma.sql`lower(s.name)`,
      descending: false,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => savedReportById(context).load(id))),
})

/** The report as it is; nobody else changes it until the transaction ends. Null when absent or not to be seen. */
export const lockSavedReport = async (
  transaction: Transaction,
  viewer: Context['viewer'],
  id: string,
): Promise<SavedReport | null> => {
  if (!isId(id)) return null
  await transaction.$executeRaw`SELECT 1 FROM saved_reports WHERE id = ${id}::uuid FOR UPDATE`
  const row = await transaction.savedReport.findFirst({ where: { AND: [{ id }, seenBy(viewer)] }, include: WITH_OWNER })
  return row && toSavedReport(row)
}

export const countOwnReports = async (transaction: Transaction, ownerId: string): Promise<number> => {
  // Two that are saved at the same time are counted one after the other.
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`saved-reports:${ownerId}`}, 0))`
  return transaction.savedReport.count({ where: { ownerId } })
}

export type WrittenReport = Pick<SavedReport, 'name' | 'committeeId' | 'question' | 'shared'>

export const insertSavedReport = async (
  transaction: Transaction,
  report: WrittenReport & Pick<SavedReport, 'id' | 'ownerId' | 'savedAt'>,
): Promise<void> => {
  await transaction.savedReport.create({ data: { ...report, question: keptText(report.question) } })
}
export const updateSavedReport = async (
  transaction: Transaction,
  id: string,
  report: WrittenReport & Pick<SavedReport, 'savedAt'>,
): Promise<void> => {
  await transaction.savedReport.update({
    where: { id },
    data: { ...report, question: keptText(report.question), version: { increment: 1 } },
  })
}
export const deleteSavedReport = async (transaction: Transaction, id: string): Promise<void> => {
  await transaction.savedReport.delete({ where: { id } })
}
