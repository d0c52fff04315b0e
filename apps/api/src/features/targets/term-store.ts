import type { Prisma, PrismaClient } from '@nguon/database'
import type { TermDecision } from '@nguon/domain'
import type { Transaction } from '../../platform/context.ts'
import { fromDay, toDay } from '../../platform/database-dates.ts'
import { COMMAND_ORIGIN } from '../../platform/origin.ts'

export interface Term extends TermDecision {
  readonly id: string
  readonly version: number
}

export const toTerm = (row: Prisma.TermGetPayload<object>): Term => ({
  ...row,
  startsOn: toDay(row.startsOn),
  endsOn: toDay(row.endsOn),
})

export const readTerms = async (prisma: Pick<PrismaClient, 'term'>): Promise<Term[]> =>
  (await prisma.term.findMany({ orderBy: { startsOn: 'asc' } })).map(toTerm)

/** All terms; nobody else sets one until the transaction ends. */
export const lockTerms = async (transaction: Transaction): Promise<Term[]> => {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('terms', 0))`
  return readTerms(transaction)
}

export const insertTerm = async (transaction: Transaction, id: string, term: TermDecision): Promise<void> => {
  await transaction.term.create({ data: { id, ...rowOf(term) } })
}
export const updateTerm = async (transaction: Transaction, id: string, term: TermDecision): Promise<void> => {
  await transaction.term.update({ where: { id }, data: { ...rowOf(term), version: { increment: 1 } } })
}
const rowOf = (term: TermDecision) => ({ ...term, startsOn: fromDay(term.startsOn), endsOn: fromDay(term.endsOn) })

/** What a command of whoever runs the server did: an audit entry without an account. */
export const auditCommand = async (
  transaction: Transaction,
  entry: { readonly id: string; readonly at: Date; readonly subjectId: string; readonly committeeId: string | null },
  before: Prisma.InputJsonObject | null,
  after: Prisma.InputJsonObject,
): Promise<void> => {
  await transaction.auditEntry.create({
    data: {
      ...entry,
      verb: 'term:set',
      subjectType: 'Term',
      client: COMMAND_ORIGIN.client,
      knownBy: 'SERVER',
      after,
      ...(before ? { before } : {}),
    },
  })
}
