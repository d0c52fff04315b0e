import { Prisma } from '@nguon/database'
import { isWithin, subtreeRange } from '@nguon/domain'

/** The rows whose path lies in one of the subtrees: a bytewise range each, which an ordinary index answers. */
export const pathWithin = (column: Prisma.Sql, paths: readonly string[]): Prisma.Sql => {
  if (paths.length === 0) return Prisma.sql`FALSE`
  const ranges = paths.map((path) => {
    const { from, to } = subtreeRange(path)
    return Prisma.sql`(${column} >= ${from} AND ${column} < ${to})`
  })
  return Prisma.sql`(${Prisma.join(ranges, ' OR ')})`
}

/** The part of a scope that lies in the place: the narrower path of each pair. */
export const narrowedTo = (scope: readonly string[], place: string): string[] =>
  scope.flatMap((path) => (isWithin(path, place) ? [path] : isWithin(place, path) ? [place] : []))

/** The same as a Prisma filter on a committee. */
export const committeeWithin = (paths: readonly string[]): Prisma.CommitteeWhereInput => ({
  OR: paths.map((path) => {
    const { from, to } = subtreeRange(path)
    return { path: { gte: from, lt: to } }
  }),
})

export const allOf = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join([...conditions], ' AND ')

/** Every word of the question occurs in the folded column; % and _ are ordinary characters in it. */
export const wordsIn = (column: Prisma.Sql, foldedQuestion: string): Prisma.Sql =>
  allOf(
    foldedQuestion
      .split(' ')
      .filter(Boolean)
      .slice(0, 8)
      .map((word) => Prisma.sql`${column} LIKE ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
  )
