import { COMMITTEE_KINDS, type CommitteeKind, pathsUpTo } from '@nguon/domain'
import { defineLoader, type Transaction } from '../../platform/context.ts'
import { storedWord } from '../../platform/stored-words.ts'

/** A committee of the line from the root down to a cell. */
export interface LineMember {
  readonly path: string
  readonly kind: CommitteeKind
}

const readLines = async (
  reader: Pick<Transaction, 'committee'>,
  cellPaths: readonly string[],
): Promise<LineMember[][]> => {
  const paths = cellPaths.map((path) => pathsUpTo(path))
  const rows = await reader.committee.findMany({
    where: { path: { in: [...new Set(paths.flat())] } },
    select: { path: true, kind: true },
  })
  const kinds = new Map(rows.map(({ path, kind }) => [path, storedWord(COMMITTEE_KINDS, kind)]))
  return paths.map((line) =>
    line.flatMap((path) => {
      const kind = kinds.get(path)
      return kind === undefined ? [] : [{ path, kind }]
    }),
  )
}

/** The committees from the root down to the cell, whoever may see them: a rule looks at all of them. */
export const lineOf = async (reader: Pick<Transaction, 'committee'>, cellPath: string): Promise<LineMember[]> =>
  (await readLines(reader, [cellPath]))[0] ?? []

/** The same for the cells of all cases of a request; the kinds and paths are shown to nobody. */
export const lineOfCell = defineLoader<string, LineMember[]>((cellPaths, context) =>
  readLines(context.database.prisma, cellPaths),
)
