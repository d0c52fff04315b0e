import { createHmac } from 'node:crypto'
import type { Context } from '../../platform/context.ts'

/**
 * The chance that belongs to a name: even between 0 and 1, the same whenever it is asked for, and known to nobody without
 * the key in the database.
 */
export const readChance = async ({ database }: Context): Promise<(name: string) => number> => {
  const row = await database.prisma.roughnessKey.findUnique({ where: { id: 1 }, select: { key: true } })
  if (!row) throw new Error('There is no key to carry figures by')
  const { key } = row
  return (name) => (createHmac('sha256', key).update(name).digest().readUInt32BE(0) + 0.5) / 2 ** 32
}
