import type { Database } from '@nguon/database'
import { createTestDatabase } from '@nguon/database/testing'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { day } from '../testing/small-world.ts'
import type { Services } from './context.ts'
import { type DailyJob, doDailyJob } from './daily-jobs.ts'
import { newId } from './ids.ts'

let database: Database
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database?.close())
beforeEach(() => database.prisma.dailyJob.deleteMany())

/** A server at an instant in Vietnam. */
const serverAt = (instant: string): Services => {
  const now = new Date(`${instant}+07:00`)
  return {
    database,
    clock: { now: () => now, today: () => day(instant.slice(0, 10)) },
    newId,
    logger: pino({ level: 'silent' }),
    demo: false,
    publicUrl: 'http://localhost:4000',
  }
}
/** A job of five parts that notes each part that it did; it may die after one. */
const counting = (done: string[], diesAfter = Number.POSITIVE_INFINITY): DailyJob => ({
  name: 'count',
  run: async (_services, { progress, keep }) => {
    for (let part = Number(progress ?? 0) + 1; part <= 5; part += 1) {
      done.push(String(part))
      if (!(await keep(String(part)))) return false
      if (part === diesAfter) throw new Error('The power went')
    }
    return true
  },
})

describe('A daily job', () => {
  it('is done once a day, however many servers there are', async () => {
    const done: string[] = []
    const servers = Array.from({ length: 5 }, () => doDailyJob(serverAt('2026-11-24T01:00:00'), counting(done)))

    expect((await Promise.all(servers)).filter(Boolean)).toHaveLength(1)
    expect(await doDailyJob(serverAt('2026-11-24T23:59:00'), counting(done))).toBe(false)
    expect(done).toEqual(['1', '2', '3', '4', '5'])
    expect(await doDailyJob(serverAt('2026-11-25T00:00:00'), counting(done))).toBe(true)
    expect(done).toHaveLength(10)
  })

  it('is taken over from a server that died, where it had come to', async () => {
    const done: string[] = []
    await expect(doDailyJob(serverAt('2026-11-24T01:00:00'), counting(done, 3))).rejects.toThrow('The power went')

    expect(await doDailyJob(serverAt('2026-11-24T01:04:59'), counting(done))).toBe(false)
    expect(await doDailyJob(serverAt('2026-11-24T01:05:01'), counting(done))).toBe(true)
    expect(done).toEqual(['1', '2', '3', '4', '5'])
  })

  it('is begun anew on the next day, and done late by a server that was down', async () => {
    const done: string[] = []
    await expect(doDailyJob(serverAt('2026-11-24T01:00:00'), counting(done, 2))).rejects.toThrow()

    expect(await doDailyJob(serverAt('2026-11-27T16:00:00'), counting(done))).toBe(true)
    expect(done).toEqual(['1', '2', '1', '2', '3', '4', '5'])
  })

  it('is left to another server at once by one that stops in good order', async () => {
    const done: string[] = []
    const stopping = AbortSignal.abort()

    expect(await doDailyJob(serverAt('2026-11-24T01:00:00'), counting(done), { stopping })).toBe(false)
    expect(await doDailyJob(serverAt('2026-11-24T01:00:01'), counting(done))).toBe(true)
    expect(done).toEqual(['1', '2', '3', '4', '5'])
  })

  it('is not finished by one that was too slow and lost its turn', async () => {
    const done: string[] = []
    let slow: Promise<boolean> | undefined
    const overtaken: DailyJob = {
      name: 'count',
      run: async (_services, { keep }) => {
        slow = doDailyJob(serverAt('2026-11-24T02:00:00'), counting(done))
        await slow
        return keep('late')
      },
    }

    expect(await doDailyJob(serverAt('2026-11-24T01:00:00'), overtaken)).toBe(false)
    expect(await slow).toBe(true)
  })

  it('is not held up by a clock that ran a year ahead and was put back', async () => {
    const done: string[] = []
    expect(await doDailyJob(serverAt('2027-11-24T01:00:00'), counting(done))).toBe(true)
    expect(await doDailyJob(serverAt('2026-11-24T02:00:00'), counting(done))).toBe(true)
    await expect(doDailyJob(serverAt('2027-11-24T01:00:00'), counting(done, 1))).rejects.toThrow()

    expect(await doDailyJob(serverAt('2026-11-25T01:00:00'), counting(done))).toBe(true)

    expect(done).toHaveLength(16)
  })

  it('is done once by two servers whose clocks differ across midnight', async () => {
    const done: string[] = []

    expect(await doDailyJob(serverAt('2026-11-25T00:00:10'), counting(done))).toBe(true)
    expect(await doDailyJob(serverAt('2026-11-24T23:59:50'), counting(done))).toBe(false)
    expect(done).toHaveLength(5)
  })
})
