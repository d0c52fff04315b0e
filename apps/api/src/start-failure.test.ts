import { migrate, openDatabase } from '@nguon/database'
import { describe, expect, it } from 'vitest'
import { startFailureOf } from './start-failure.ts'

describe('A start that cannot be', () => {
  it('names the code of a database that is not there, and not its address, which holds a password', async () => {
    const database = await openDatabase({ url: 'postgresql://nguon:geheim@127.0.0.1:1/nguon' })

    const error: unknown = await migrate(database).catch((reason: unknown) => reason)

    await database.close()
    expect(startFailureOf(error)).toEqual({
      vi: 'Chưa kết nối được cơ sở dữ liệu ở DATABASE_URL (ECONNREFUSED).',
      en: 'The database at DATABASE_URL cannot be reached (ECONNREFUSED).',
    })
  })

  it('is no sentence of ours where something else is wrong', () => {
    expect(startFailureOf(new Error('Migration 0002 failed and left nothing behind'))).toBeNull()
  })
})
