import type { PrismaClient } from '@nguon/database'
import type { Verb } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'

/** The committees above which nothing stands: what holds for all is decided over them. Read for rights, never shown. */
export const readRoots = (
  prisma: Pick<PrismaClient, 'committee'>,
): Promise<{ readonly id: string; readonly path: string }[]> =>
  prisma.committee.findMany({ where: { parentId: null }, select: { id: true, path: true }, orderBy: { path: 'asc' } })

/** Whether the viewer holds the right over every committee there is. */
export const mayOverAll = async ({ viewer, database }: Context, verb: Verb): Promise<boolean> => {
  if (!viewer.mayAnywhere(verb)) return false
  const roots = await readRoots(database.prisma)
  return roots.length > 0 && roots.every(({ path }) => viewer.may(verb, path))
}
