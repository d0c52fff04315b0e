import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import type { Services } from './context.ts'
import { FOLD, RECOUNT_COUNTERS } from './counting.ts'
import { doDailyJob } from './daily-jobs.ts'
import { newId } from './ids.ts'
import { goRounds } from './rounds.ts'

let world: SmallWorld
let services: Services
const logged: { level: string; about: unknown }[] = []
beforeAll(async () => {
  world = await createSmallWorld()
  const note = (level: string) => (about: unknown) => logged.push({ level, about })
  services = { ...world, newId, logger: { info: note('info'), error: note('error') } } as unknown as Services
})
afterAll(() => world?.close())

const openCases = async (count: number) => {
  const { prisma } = world.database
  for (let n = 0; n < count; n += 1) {
    const person = await prisma.person.create({ data: { id: newId(), fullName: 'x', sortKey: 'x', searchName: 'x' } })
    const on = new Date('2026-01-01T00:00:00Z')
    const cellId = world.committees.giaDia
    await prisma.candidate.create({
      data: { id: newId(), personId: person.id, cellId, stage: 'SOURCED', stageSince: on, sourcedOn: on },
    })
  }
}
const waiting = () => world.database.prisma.counterDelta.count()

describe('What was counted since', () => {
  it('is folded in by the rounds, whichever process goes them, and stays folded', async () => {
    await openCases(3)
    expect(await waiting()).toBe(3)

    const rounds = [goRounds(services, [FOLD], 5), goRounds(services, [FOLD], 5)]
    await expect.poll(waiting).toBe(0)
    await openCases(1)
    await expect.poll(waiting).toBe(0)
    await Promise.all(rounds.map((one) => one.stop()))

    const counters = await world.database.prisma.counter.findMany({ orderBy: { ordinal: 'asc' } })
    // The province, the district, the town and the cell.
    expect(counters.map(({ measure, slots }) => [measure, slots[0]])).toEqual(Array(4).fill(['OPEN', 4]))
  })

  it('is counted from the facts once a day; a drift is told by its size alone, and put right', async () => {
    const { prisma } = world.database
    await prisma.counter.updateMany({ where: { measure: 'OPEN' }, data: { slots: Array(12).fill(7) } })

    expect(await doDailyJob(services, RECOUNT_COUNTERS)).toBe(true)
    expect(await doDailyJob(services, RECOUNT_COUNTERS)).toBe(false)

    expect(logged).toMatchObject([
      { level: 'error', about: { operation: 'COUNTERS', drift: 4 } },
      { level: 'info', about: { operation: 'PATHS', drift: 0 } },
    ])
    expect((await prisma.counter.findFirstOrThrow()).slots[0]).toBe(4)
  })
})
