import { type Context, defineLoader } from './context.ts'

/** Until when the viewer sees the secret data of each person; null where they are masked. */
export const unmaskedUntil = defineLoader<string, Date | null>(async (personIds, context) => {
  const { viewer, clock, database } = context
  const open = new Map<string, Date>()
  // A token carries no such right, whatever its owner opened.
  if (viewer.mayAnywhere('person:unmask')) {
    const rows = await database.prisma.unmasking.findMany({
      where: { userId: viewer.id, personId: { in: [...personIds] }, endsAt: { gt: clock.now() } },
      select: { personId: true, endsAt: true },
      orderBy: { endsAt: 'asc' },
    })
    for (const { personId, endsAt } of rows) open.set(personId, endsAt)
  }
  return personIds.map((id) => open.get(id) ?? null)
})

export const isUnmasked = async (context: Context, personId: string | null): Promise<boolean> =>
  personId !== null && (await unmaskedUntil(context).load(personId)) !== null
