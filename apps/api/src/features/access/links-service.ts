import { checkPassword, type Invalid, LINK_HOURS, type LinkPurpose } from '@nguon/domain'
import { type Context, createContext, inTransaction, type Services, type Transaction } from '../../platform/context.ts'
import { viewerOf } from '../../platform/viewer.ts'
import { audit } from '../../platform/writes.ts'
import { hashSecret, newLinkSecret } from './api-secrets.ts'
import { isCommonPassword } from './common-passwords.ts'
import { findCommitteeOf, findLink, insertLink, type Link, takeLink, writePassword } from './links-store.ts'
import { hashPassword } from './passwords.ts'
import { accountKey } from './tries.ts'

const HOUR = 3_600_000

/** What the page of a link shows; null where the link cannot be used. */
export const readLink = ({ database, clock }: Services, secret: string): Promise<Link | null> =>
  findLink(database.prisma, hashSecret(secret), clock.now())

/** Sets the password of the account of a link, once. Null where the link cannot be used. */
export const useLink = async (
  services: Services,
  from: Pick<Context, 'requestId' | 'origin'>,
  { secret, password }: { readonly secret: string; readonly password: string },
): Promise<{ readonly kind: 'used' } | Invalid | null> => {
  const { clock, newId } = services
  const link = await readLink(services, secret)
  if (!link) return null
  const problems = checkPassword('password', password, { username: link.username, isCommon: isCommonPassword })
  if (problems.length > 0) return { kind: 'invalid', problems }
  const passwordHash = await hashPassword(password)
  const { userId: id, name, username, purpose } = link
  const context = createContext(services, {
    ...from,
    locale: 'vi',
    signedIn: viewerOf({ id, name, username }, [], clock.today()),
  })
  return inTransaction(context, async (transaction) => {
    const now = clock.now()
    if (!(await takeLink(transaction, link.id, now))) return null
    await writePassword(transaction, id, {
      id: newId(),
      passwordHash,
      now,
      accountKey: accountKey(username ?? id),
    })
    await audit(transaction, context, [
      {
        verb: 'account:accept-invitation',
        subjectType: 'User',
        subjectId: id,
        committeeId: await findCommitteeOf(transaction, id),
        before: null,
        after: { purpose },
      },
    ])
    return { kind: 'used' as const }
  })
}

/** Makes a link for an account and answers its secret, which is kept nowhere. */
export const makeLink = async (
  transaction: Transaction,
  { clock, newId }: Pick<Services, 'clock' | 'newId'>,
  link: { readonly userId: string; readonly purpose: LinkPurpose; readonly createdById: string },
): Promise<{ readonly secret: string; readonly expiresAt: Date }> => {
  const secret = newLinkSecret()
  const createdAt = clock.now()
  const expiresAt = new Date(createdAt.getTime() + LINK_HOURS[link.purpose] * HOUR)
  await insertLink(transaction, { ...link, id: newId(), tokenHash: hashSecret(secret), createdAt, expiresAt })
  return { secret, expiresAt }
}
