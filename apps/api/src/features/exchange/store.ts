import { createHash } from 'node:crypto'
import { type Database, Prisma } from '@nguon/database'
import {
  type CodedMessage,
  type HeadingMatch,
  IMPORT_KINDS,
  IMPORT_STATUSES,
  type ImportKind,
  type ImportStatus,
  isMessageCode,
  type MessageValues,
} from '@nguon/domain'
import { type Context, defineLoader, type Transaction } from '../../platform/context.ts'
import { isId } from '../../platform/ids.ts'
import { defineList, type PageArguments } from '../../platform/pages.ts'
import { committeeWithin, pathWithin } from '../../platform/scope-sql.ts'
import { storedWord } from '../../platform/stored-words.ts'
import { pathOfFilter } from '../committees/index.ts'
import type { PlacedProblem } from './read-rows.ts'

const DAY = 24 * 60 * 60 * 1000
const UPLOADS_KEPT = 20
const PROBLEMS_KEPT = 1_000

/** Keeps a file of the viewer for an import. Files older than a day, and all but the newest few, are removed. */
export const keepUpload = async (
  context: Context,
  { fileName, content }: { readonly fileName: string; readonly content: Buffer },
): Promise<string> => {
  const { prisma } = context.database
  const [now, userId, id] = [context.clock.now(), context.viewer.id, context.newId()]
  await prisma.upload.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - DAY) } } })
  const surplus = await prisma.upload.findMany({
    where: { userId },
    orderBy: { id: 'desc' },
    skip: UPLOADS_KEPT - 1,
    select: { id: true },
  })
  if (surplus.length > 0) await prisma.upload.deleteMany({ where: { id: { in: surplus.map((one) => one.id) } } })
  await prisma.upload.create({ data: { id, userId, fileName, content: new Uint8Array(content), createdAt: now } })
  return id
}

export interface UploadedFile {
  readonly fileName: string
  readonly content: Buffer
  readonly hash: string
}
/** A file that the viewer sent; another's is absent. */
export const findUpload = async (context: Context, id: string): Promise<UploadedFile | null> => {
  const row = isId(id)
    ? await context.database.prisma.upload.findFirst({ where: { id, userId: context.viewer.id } })
    : null
  if (!row) return null
  const content = Buffer.from(row.content)
  return { fileName: row.fileName, content, hash: createHash('sha256').update(content).digest('hex') }
}

export interface ImportCounts {
  readonly createdRows: number
  readonly updatedRows: number
  readonly sameRows: number
}
export interface ImportRun extends ImportCounts {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly committeeId: string
  readonly startedById: string
  readonly dryRun: boolean
  readonly status: ImportStatus
  readonly rowCount: number
  readonly problems: readonly PlacedProblem[]
  readonly warnings: readonly CodedMessage[]
  readonly mapping: readonly HeadingMatch[]
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const recordsOf = (value: Prisma.JsonValue): Record<string, unknown>[] =>
  Array.isArray(value) ? value.flatMap((one) => (isRecord(one) ? [one] : [])) : []
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const valuesOf = (value: unknown): MessageValues =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, one]) =>
          typeof one === 'string' || typeof one === 'number' ? [[name, one] as const] : [],
        ),
      )
    : {}

const toProblem = ({ row, column, code, params }: Record<string, unknown>): PlacedProblem[] =>
  typeof code === 'string' && isMessageCode(code)
    ? [{ row: Number(row), column: textOrNull(column), code, params: valuesOf(params) }]
    : []
const toWarning = ({ code, values }: Record<string, unknown>): CodedMessage[] =>
  typeof code === 'string' && isMessageCode(code) ? [{ code, values: valuesOf(values) }] : []

const toRun = (row: Prisma.ImportRunGetPayload<object>): ImportRun => ({
  ...row,
  kind: storedWord(IMPORT_KINDS, row.kind),
  status: storedWord(IMPORT_STATUSES, row.status),
  problems: recordsOf(row.problems).flatMap(toProblem),
  warnings: recordsOf(row.warnings).flatMap(toWarning),
  mapping: recordsOf(row.mapping).map(({ heading, column }) => ({
    heading: textOrNull(heading) ?? '',
    column: textOrNull(column),
  })),
})

/** A run by id, within the viewer's scope. */
export const importRunById = defineLoader<string, ImportRun | null>(async (ids, context) => {
  const rows = await context.database.prisma.importRun.findMany({
    where: { id: { in: ids.filter(isId) }, committee: committeeWithin(context.viewer.scope('import:run')) },
  })
  const byId = new Map(rows.map((row) => [row.id, toRun(row)]))
  return ids.map((id) => byId.get(id) ?? null)
})

export interface ImportRunFilter {
  readonly kind?: ImportKind | null | undefined
  readonly dryRun?: boolean | null | undefined
  readonly within?: string | null | undefined
}
export interface ImportRunListArguments extends PageArguments {
  readonly filter?: ImportRunFilter | null | undefined
}
/** Runs within the viewer's scope, the newest first. */
export const importRunList = defineList<ImportRunListArguments, ImportRun>({
  query: async (context, { filter }) => {
    const path = Prisma.sql`c.path`
    return {
      from: Prisma.sql`import_runs r JOIN committees c ON c.id = r.committee_id`,
      id: Prisma.sql`r.id`,
      path,
      where: [
        pathWithin(path, context.viewer.scope('import:run')),
        ...(filter?.within ? [pathWithin(path, [await pathOfFilter(context, filter.within)])] : []),
        ...(filter?.kind ? [Prisma.sql`r.kind = ${filter.kind}`] : []),
        ...(filter?.dryRun == null ? [] : [Prisma.sql`r.dry_run = ${filter.dryRun}`]),
      ],
      order: Prisma.sql`r.started_at`,
      descending: true,
    }
  },
  load: (context, ids) => Promise.all(ids.map((id) => importRunById(context).load(id))),
})

export const insertRun = async (
  transaction: Transaction,
  run: Pick<ImportRun, 'id' | 'kind' | 'fileName' | 'committeeId' | 'startedById' | 'dryRun' | 'startedAt'> & {
    readonly fileHash: string
  },
): Promise<void> => {
  await transaction.importRun.create({ data: { ...run, status: 'RUNNING', problems: [] } })
}

export interface RunEnd extends ImportCounts {
  readonly status: ImportStatus
  readonly rowCount: number
  readonly problems: readonly PlacedProblem[]
  readonly warnings: readonly CodedMessage[]
  readonly mapping: readonly HeadingMatch[]
}
const inJson = (value: readonly unknown[]): Prisma.InputJsonArray => JSON.parse(JSON.stringify(value))

export const finishRun = async (
  transaction: Transaction,
  id: string,
  { problems, warnings, mapping, ...end }: RunEnd,
  finishedAt: Date,
): Promise<void> => {
  await transaction.importRun.update({
    where: { id },
    data: {
      ...end,
      problems: inJson(problems.slice(0, PROBLEMS_KEPT)),
      warnings: inJson(warnings),
      mapping: inJson(mapping),
      finishedAt,
    },
  })
}

/** Imports of a kind come one after the other: each decides on what the one before has written. */
export const lockImports = async (transaction: Transaction, kind: ImportKind): Promise<void> => {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import:${kind}`}, 0))`
}

// On a server another process may be at work on a run; an import ends well within this time.
const LONGEST_IMPORT = 15 * 60 * 1000

/** Imports that were under way when their process ended wrote nothing; their runs say so. */
export const closeLostImports = async (database: Database, now: Date): Promise<void> => {
  const startedBefore = database.kind === 'embedded' ? now : new Date(now.getTime() - LONGEST_IMPORT)
  await database.prisma.importRun.updateMany({
    where: { status: 'RUNNING', startedAt: { lte: startedBefore } },
    data: { status: 'FAILED', finishedAt: now },
  })
}
