import type { Database } from '@nguon/database'
import { createTestDatabase } from '@nguon/database/testing'
import { type Role, VERBS, verbName } from '@nguon/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { realClock } from '../../platform/clock.ts'
import { createSmallWorld, type SmallWorld } from '../../testing/small-world.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import { createAdministrator } from './store.ts'

let empty: Database
let world: SmallWorld

beforeAll(async () => {
  empty = await createTestDatabase()
  world = await createSmallWorld()
})
afterAll(async () => {
  await empty?.close()
  await world?.close()
})

const make = (database: Database, username: string, committeeName: string) =>
  createAdministrator(database, realClock, { username, committeeName, name: 'Nguyễn An', passwordHash: 'x' })

describe('The first administrator', () => {
  it('founds the root of an empty tree, once, and is left in the audit', async () => {
    const first = await make(empty, 'an.nguyen', 'Đảng bộ tỉnh Bắc Kạn')
    const again = await make(empty, 'an.nguyen', 'Đảng bộ tỉnh Bắc Kạn')

    expect([first, again]).toEqual(['made', 'taken'])
    expect(await empty.prisma.committee.findMany({ select: { name: true, depth: true } })).toEqual([
      { name: 'Đảng bộ tỉnh Bắc Kạn', depth: 1 },
    ])
    expect(await empty.prisma.auditEntry.findMany({ select: { verb: true, actorId: true, after: true } })).toEqual([
      { verb: 'account:create', actorId: null, after: expect.objectContaining({ username: 'an.nguyen' }) },
    ])
  })

  it('of a tree that stands is given a committee that one name tells', async () => {
    await world.addCommittee('Chi bộ 1', 'CELL', world.committees.town)
    await world.addCommittee('Chi bộ 1', 'CELL', world.committees.commune)

    const answers = [
      await make(world.database, 'mot', 'Đảng bộ huyện Na Rì'),
      await make(world.database, 'hai', 'Chi bộ 1'),
      await make(world.database, 'ba', 'Đảng bộ tỉnh khác'),
    ]

    expect(answers).toEqual(['made', 'several committees', 'no committee'])
    expect(await world.database.prisma.grant.findMany({ select: { committeeId: true } })).toEqual([
      { committeeId: world.committees.district },
    ])
  })
})

describe('A password', () => {
  it('is kept as a hash that differs each time and matches that password alone', async () => {
    const [one, other] = [await hashPassword('mười hai ký tự'), await hashPassword('mười hai ký tự')]

    expect(one).not.toBe(other)
    // The same text, typed with accents as marks of their own.
    expect(await verifyPassword({ hash: one, password: 'mười hai ký tự'.normalize('NFD') })).toBe(true)
    expect(await verifyPassword({ hash: one, password: 'mười hai ký tứ' })).toBe(false)
    expect(await verifyPassword({ hash: 'geheim', password: 'geheim' })).toBe(false)
  })
})

describe('The rights of an account', () => {
  it('are one list: every right for an administrator, reading alone for an analyst, whatever the committee', async () => {
    const { district, town } = world.committees
    const rightsOf = async (name: string, role: Role, committeeId: string) => {
      const person = await world.account(name, role, committeeId)
      return (await person.ask('{ viewer { verbs } }')).data.viewer
    }

    expect(await rightsOf('quantri', 'ADMINISTRATOR', district)).toEqual({ verbs: VERBS.map(verbName) })
    expect(await rightsOf('phantich', 'ANALYST', town)).toEqual({
      verbs: ['COMMITTEE_READ', 'CANDIDATE_READ', 'MENTOR_READ', 'TARGET_READ', 'QUERY_PAGE_USE'],
    })
  })
})
