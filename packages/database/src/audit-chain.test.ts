import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findChainHead, headText, readHead, sealAudit, verifyAudit } from './audit-chain.ts'
import type { Database } from './connect.ts'
import { createTestDatabase } from './testing.ts'

const NOW = new Date('2026-11-24T10:00:00Z')

let database: Database
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database?.close())

const write = async (count: number): Promise<readonly string[]> => {
  const ids = Array.from({ length: count }, () => randomUUID())
  await database.prisma.auditEntry.createMany({
    data: ids.map((id, place) => ({
      id,
      at: new Date(NOW.getTime() + place),
      verb: 'candidate:update',
      subjectType: 'Candidate',
      subjectId: id,
      before: { stage: 'SOURCED', share: 1.5 },
      after: { stage: 'CULTIVATING', text: 'Nguyễn "một"' },
    })),
  })
  return ids
}
const seal = async (): Promise<void> => {
  while ((await sealAudit(database, NOW, 3)) > 0);
}
/** What an owner of the database can do, and nobody else: its own rules are put aside. */
const tamper = (...statements: readonly string[]): Promise<unknown> =>
  database.prisma.$transaction(
    [
      'ALTER TABLE audit_entries DISABLE TRIGGER USER',
      'ALTER TABLE audit_seals DISABLE TRIGGER USER',
      ...statements,
      'ALTER TABLE audit_entries ENABLE TRIGGER USER',
      'ALTER TABLE audit_seals ENABLE TRIGGER USER',
    ].map((statement) => database.prisma.$executeRawUnsafe(statement)),
  )

describe('The chain of the audit', () => {
  it('holds every entry, whoever seals, and says where it ends', async () => {
    await write(8)
    await Promise.all([seal(), seal(), seal()])
    await write(1)
    await seal()

    const verdict = await verifyAudit(database)

    expect(verdict).toMatchObject({ fault: null, entries: 9, head: { length: 9 } })
    expect(verdict.head).toEqual(await findChainHead(database))
    expect(readHead(headText(verdict.head))).toEqual(verdict.head)
  })

  it('is whole while entries wait for their seal, and where there are none', async () => {
    expect(await verifyAudit(database)).toMatchObject({ fault: null, entries: 0 })
    await write(2)

    expect(await verifyAudit(database)).toMatchObject({ fault: null, entries: 0 })
  })

  it('takes an entry that was written first and committed last after those that were committed before', async () => {
    const [early] = await database.prisma.$transaction(async (transaction) => {
      const id = randomUUID()
      await transaction.auditEntry.create({
        data: { id, at: new Date(0), verb: 'x:y', subjectType: 'Term', subjectId: id },
      })
      if (database.kind === 'server') {
        await write(1)
        await seal()
      }
      return [id]
    })
    await seal()

    const last = await database.prisma.auditSeal.findFirst({ orderBy: { sequence: 'desc' } })
    expect(last?.entryId).toBe(early)
    expect(await verifyAudit(database)).toMatchObject({ fault: null })
  })

  it.each<[string, (ids: readonly string[]) => readonly string[], object, number]>([
    [
      'an entry that was altered',
      (ids) => [`UPDATE audit_entries SET after = '{"stage":"OFFICIAL"}' WHERE id = '${ids[2]}'`],
      { kind: 'ALTERED', sequence: 3, entry: { verb: 'candidate:update' } },
      2,
    ],
    [
      'a null that was taken from within',
      (ids) => [`UPDATE audit_entries SET before = before - 'share' WHERE id = '${ids[2]}'`],
      { kind: 'ALTERED', sequence: 3 },
      2,
    ],
    [
      'an entry that was removed',
      (ids) => [`DELETE FROM audit_entries WHERE id = '${ids[2]}'`],
      { kind: 'REMOVED' },
      2,
    ],
    [
      'two entries that were swapped',
      (ids) => [
        `UPDATE audit_entries SET at = (SELECT at FROM audit_entries WHERE id = '${ids[4]}') WHERE id = '${ids[2]}'`,
        `UPDATE audit_entries SET at = '${NOW.toISOString()}' WHERE id = '${ids[4]}'`,
      ],
      { kind: 'ALTERED', sequence: 3 },
      2,
    ],
    [
      'an entry that was sealed anew after it was altered',
      (ids) => [
        `UPDATE audit_seals SET entry_hash = sha256('x') WHERE entry_id = '${ids[2]}'`,
        `UPDATE audit_entries SET verb = 'x:y' WHERE id = '${ids[2]}'`,
      ],
      { kind: 'ALTERED', sequence: 3 },
      2,
    ],
  ])('names %s', async (_, statementsFor, fault, place) => {
    const ids = await write(6)
    await seal()

    await tamper(...statementsFor(ids))

    expect((await verifyAudit(database)).fault).toMatchObject({ entryId: ids[place], ...fault })
  })

  it('names an entry that was written past it, and one that was removed before it was sealed', async () => {
    const ids = await write(2)
    const stranger = randomUUID()
    await seal()
    await tamper(
      `INSERT INTO audit_entries (id, at, verb, subject_type, subject_id) VALUES ('${stranger}', '2020-01-01', 'x:y', 'Term', 'x')`,
    )
    expect((await verifyAudit(database)).fault).toMatchObject({ kind: 'INSERTED', entryId: stranger })
    await tamper(`DELETE FROM audit_entries WHERE id = '${stranger}'`)
    const [unsealed] = await write(1)
    await tamper(`DELETE FROM audit_entries WHERE id = '${unsealed}'`)

    expect((await verifyAudit(database)).fault).toMatchObject({ kind: 'REMOVED', entryId: unsealed })
    expect(ids).toHaveLength(2)
  })

  it('names the place of a link that is gone with its entry', async () => {
    const ids = await write(4)
    await seal()

    await tamper(
      `DELETE FROM audit_seals WHERE entry_id = '${ids[1]}'`,
      `DELETE FROM audit_entries WHERE id = '${ids[1]}'`,
    )

    expect((await verifyAudit(database)).fault).toMatchObject({ kind: 'LINK_REMOVED', sequence: 2 })
  })

  it('does not hold a head that it had before its end was cut off, or before it was all written anew', async () => {
    const ids = await write(4)
    await seal()
    const head = await findChainHead(database)
    await tamper(
      `DELETE FROM audit_seals WHERE entry_id = '${ids[3]}'`,
      `DELETE FROM audit_entries WHERE id = '${ids[3]}'`,
    )

    expect((await verifyAudit(database)).fault).toBeNull()
    expect((await verifyAudit(database, [head])).fault).toMatchObject({ kind: 'HEAD_LOST', sequence: 4 })

    await tamper(
      'DELETE FROM audit_seals',
      `UPDATE audit_entries SET verb = 'x:y' WHERE id = '${ids[0]}'`,
      'INSERT INTO audit_unsealed SELECT id FROM audit_entries',
    )
    await seal()
    await write(3)
    await seal()
    expect((await verifyAudit(database)).fault).toBeNull()
    expect((await verifyAudit(database, [head])).fault).toMatchObject({ kind: 'HEAD_LOST' })
  })

  it.each(['audit_entries', 'audit_seals'])('lets nobody change, remove or empty rows of %s', async (table) => {
    await write(1)
    await seal()
    const run = (sql: string) => database.prisma.$executeRawUnsafe(sql)

    await expect(run(`DELETE FROM ${table}`)).rejects.toThrow(/never changed/)
    await expect(run(`TRUNCATE ${table}`)).rejects.toThrow(/never changed/)
    await expect(
      run(table === 'audit_seals' ? `UPDATE audit_seals SET sealed_at = now()` : `UPDATE audit_entries SET at = now()`),
    ).rejects.toThrow(/never changed/)
  })
})
