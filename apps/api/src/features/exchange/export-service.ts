import type { Readable } from 'node:stream'
import { EXPORT_COLUMNS, type ExportColumn, exportListNames, isWithin } from '@nguon/domain'
import { type Context, inTransaction } from '../../platform/context.ts'
import { audit } from '../../platform/writes.ts'
import { committeeById } from '../committees/index.ts'
import type { ExportRequest } from './export-request.ts'
import { writeExport } from './write-export.ts'

export interface StartedExport {
  readonly rowCount: number
  readonly file: Readable
}

const withinOf = (filter: unknown): string | null =>
  typeof filter === 'object' && filter !== null && 'within' in filter && typeof filter.within === 'string'
    ? filter.within
    : null

/** In whose audit a reading stands: that of the committee which the filter names, otherwise of each that the viewer holds. */
const findReadCommittees = async (context: Context, { table, written }: ExportRequest): Promise<string[]> => {
  const { viewer } = context
  const within = withinOf(written.filter)
  const named = within ? await committeeById(context).load(within) : null
  if (named) return [named.id]
  const scope = viewer.scope(table.verb)
  const held = viewer.grants.filter(({ path }) => scope.some((one) => isWithin(path, one) && isWithin(one, path)))
  return [...new Set(held.map(({ committeeId }) => committeeId))]
}

/**
 * Writes the whole list that a GraphQL field would page through, as far as the viewer sees it, and leaves in the audit who
 * read which list: before the first byte, since what was begun was read. Throws FORBIDDEN as the field does.
 */
export const startExport = async (context: Context, request: ExportRequest): Promise<StartedExport> => {
  const { list, format, table, locale, written, asked } = request
  const opened = await table.open(context, asked, locale)
  const heads: Readonly<Record<string, ExportColumn>> = opened.heads ?? EXPORT_COLUMNS[list]
  const columns = request.columns.filter((column) => column in heads)
  const rowCount = await opened.count()
  const readIn = await findReadCommittees(context, request)
  await inTransaction(context, (transaction) =>
    audit(
      transaction,
      context,
      readIn.map((committeeId) => ({
        verb: 'list:export',
        subjectType: 'List',
        subjectId: list,
        committeeId,
        before: null,
        after: { list, format, rowCount, columns, filter: written.filter, orderBy: written.orderBy },
      })),
    ),
  )
  const lots = opened.lots(columns, locale)
  const name = exportListNames[locale][list]
  return {
    rowCount,
    file: await writeExport(format, { name, columns: columns.flatMap((column) => heads[column] ?? []), lots, locale }),
  }
}
