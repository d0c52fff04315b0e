import { type AuditedAct, clientOf } from '@nguon/domain'
import { type Context, createContext, inTransaction, type Services } from '../../platform/context.ts'
import { viewerOf } from '../../platform/viewer.ts'
import { audit } from '../../platform/writes.ts'
import { findNamed } from './accounts-store.ts'
import { findCommitteeOf } from './links-store.ts'

/** What the server tells the library of a request, in the place of what callers say: whoever begins a session is audited. */
export const REQUEST_HEADER = 'x-nguon-request'
/** The address of the connection, told in the same way. */
export const ADDRESS_HEADER = 'x-nguon-address'

// Whoever types a name that nobody has is written down too, without the name: it may be a password in the wrong field.
const NOBODY = 'unknown'

interface AccountAct {
  readonly verb: AuditedAct
  /** Whose account it was about; null where there is none of that name. */
  readonly accountId: string | null
  /** Whether it is shown to be the account's owner, or could be anybody. */
  readonly shown: boolean
  /** By what: a password, a passkey, a code. */
  readonly how: string
}

/** Leaves in the audit what somebody did to get in or out, or failed to do. */
export const noteAccount = async (
  services: Services,
  from: Pick<Context, 'requestId' | 'origin'>,
  { verb, accountId, shown, how }: AccountAct,
): Promise<void> => {
  const signedIn =
    accountId && shown ? viewerOf({ id: accountId, name: '', username: null }, [], services.clock.today()) : null
  const context = createContext(services, { ...from, locale: 'vi', signedIn })
  await inTransaction(context, async (transaction) =>
    audit(transaction, context, [
      {
        verb,
        subjectType: 'User',
        subjectId: accountId ?? NOBODY,
        committeeId: accountId && (await findCommitteeOf(transaction, accountId)),
        before: null,
        after: { how },
      },
    ]),
  )
}

/** A try to sign in by a password that failed. */
export const noteRefusal = async (
  services: Services,
  from: Pick<Context, 'requestId' | 'origin'>,
  username: string | null,
): Promise<void> => {
  const account = username === null ? null : await findNamed(services.database, username)
  await noteAccount(services, from, {
    verb: 'session:refuse',
    accountId: account?.id ?? null,
    shown: false,
    how: 'password',
  })
}

const WAYS: Readonly<Record<string, string>> = {
  '/sign-in/username': 'password',
  '/passkey/verify-authentication': 'passkey',
  '/two-factor/verify-totp': 'second factor',
  '/two-factor/verify-backup-code': 'recovery code',
}

/** A session that begins, by the library's address that made it. */
export const noteSession = (services: Services, accountId: string, path: string, headers: Headers): Promise<void> =>
  noteAccount(
    services,
    {
      requestId: headers.get(REQUEST_HEADER) ?? services.newId(),
      origin: { address: headers.get(ADDRESS_HEADER), client: clientOf(headers.get('user-agent')) },
    },
    { verb: 'session:begin', accountId, shown: true, how: WAYS[path] ?? 'provider' },
  )
