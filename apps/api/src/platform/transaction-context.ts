import type { PrismaClient } from '@nguon/database'
import type { Context, Transaction } from './context.ts'

/**
 * The same request inside a transaction: its reads see what the transaction wrote, and wait for no other connection, of
 * which an embedded database has none.
 */
export const contextIn = (context: Context, transaction: Transaction): Context => ({
  ...context,
  // A read uses of the client only what a transaction has too.
  database: { ...context.database, prisma: transaction as PrismaClient },
  loaders: new Map(),
})
