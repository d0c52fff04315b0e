import type { Context } from '../../platform/context.ts'
import { unauthenticated } from '../../platform/errors.ts'
import { type Outcome, succeed } from '../../platform/results.ts'
import { audit, once } from '../../platform/writes.ts'
import { deletePasskey, endSessionsOf } from './account-writes-store.ts'
import { unknown } from './service.ts'
import { type OwnSecurity, readOwnSecurity } from './store.ts'

/** One's own session; a token is no person who looks after an account. */
const ownSession = ({ viewer }: Context): string => {
  if (viewer.by.kind === 'token') throw unauthenticated()
  return viewer.by.kind === 'session' ? viewer.by.id : ''
}

/** Ends one of the viewer's other sessions, or all of them. */
export const endOwnSessions = async (context: Context, id: string | null): Promise<Outcome<OwnSecurity>> => {
  const { viewer } = context
  const here = ownSession(context)
  const outcome = await once(context, { operation: 'endOwnSessions', key: null, input: null }, async (transaction) => {
    if (id === here) return unknown('id')
    const sessions = await endSessionsOf(transaction, viewer.id, id === null ? { butFor: here } : { id })
    if (id !== null && sessions === 0) return unknown('id')
    await audit(transaction, context, [
      {
        verb: 'session:end',
        subjectType: 'User',
        subjectId: viewer.id,
        committeeId: viewer.grants[0]?.committeeId ?? null,
        before: { sessions },
        after: null,
      },
    ])
    return { madeId: viewer.id }
  })
  return 'madeId' in outcome ? succeed(await readOwnSecurity(context)) : outcome
}

/** Takes one of the viewer's passkeys away. */
export const removePasskey = async (context: Context, id: string): Promise<Outcome<OwnSecurity>> => {
  const { viewer } = context
  ownSession(context)
  const outcome = await once(context, { operation: 'removePasskey', key: null, input: null }, async (transaction) => {
    const removed = await deletePasskey(transaction, viewer.id, id)
    if (!removed) return unknown('id')
    await audit(transaction, context, [
      {
        verb: 'passkey:remove',
        subjectType: 'User',
        subjectId: viewer.id,
        committeeId: viewer.grants[0]?.committeeId ?? null,
        before: removed.name ? { name: removed.name } : {},
        after: null,
      },
    ])
    return { madeId: viewer.id }
  })
  return 'madeId' in outcome ? succeed(await readOwnSecurity(context)) : outcome
}
