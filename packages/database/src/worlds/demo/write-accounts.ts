import type { Prisma } from '../../generated/client.ts'
import { DEMO_ACCOUNTS } from './accounts.ts'
import { at, recorded } from './rows.ts'
import { type DemoStructure, day } from './structure.ts'

/** Writes who may sign in and where they may do what. The passwords are hashed, in the order of the accounts. */
export const writeAccounts = async (
  tx: Prisma.TransactionClient,
  newId: () => string,
  structure: DemoStructure,
  passwords: readonly string[],
): Promise<void> => {
  for (const [place, { username, name, role, committeeName }] of DEMO_ACCOUNTS.entries()) {
    const userId = newId()
    const committee = structure.committees.find((one) => one.name === committeeName)
    if (!committee) throw new Error(`No committee ${committeeName}`)
    const now = recorded(day('2020-07-01'))
    await tx.user.create({
      data: {
        id: userId,
        name,
        username,
        displayUsername: username,
        email: `${username}@example.invalid`,
        emailVerified: true,
        createdAt: now,
        updatedAt: now,
      },
    })
    await tx.account.create({
      data: {
        id: newId(),
        accountId: userId,
        providerId: 'credential',
        userId,
        password: passwords[place] ?? null,
        createdAt: now,
        updatedAt: now,
      },
    })
    await tx.grant.create({
      data: { id: newId(), userId, role, committeeId: committee.id, startsOn: at(day('2020-07-01')) },
    })
  }
}
