import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, recountCounters } from '@nguon/database'
import { expect, it } from 'vitest'
import { actAs } from '../kit/actors.ts'
import { createScratchDatabase } from '../kit/database.ts'
import { startServer } from '../kit/server.ts'
import { nameSomebody, someCell } from './kit/writing.ts'

// A thorough run is asked for: ten.
const KILLS = Number(process.env.KILLS ?? 3)
const WRITERS = 6

it('loses nothing that it acknowledged and doubles nothing, however often it is killed under load', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nguon-kill-'))
  const scratch = await createScratchDatabase()
  const env = scratch ? { DATABASE_URL: scratch.url } : {}
  const acknowledged = new Map<string, string>()
  const unanswered = new Set<string>()
  const backIn: number[] = []

  for (let round = 0; round < KILLS; round += 1) {
    const begun = performance.now()
    const server = await startServer({ folder, env })
    // The first start fills the demo world.
    if (round > 0) backIn.push(performance.now() - begun)
    const actor = await actAs(server.url, 'quantri.nari')
    const cell = await someCell(actor)
    // What nobody knows the outcome of is sent once more under its key.
    for (const key of unanswered) acknowledged.set(key, await nameSomebody(actor, cell, key))
    unanswered.clear()
    let going = true
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let place = 0; going; place += 1) {
        const key = `kill-${round}-${writer}-${place}`
        unanswered.add(key)
        try {
          acknowledged.set(key, await nameSomebody(actor, cell, key))
          unanswered.delete(key)
        } catch {
          return
        }
      }
    })
    await new Promise((resolve) => setTimeout(resolve, 700 + 150 * round))
    await server.kill()
    going = false
    await Promise.all(writers)
  }
  const last = await startServer({ folder, env })
  const actor = await actAs(last.url, 'quantri.nari')
  const cell = await someCell(actor)
  for (const key of unanswered) acknowledged.set(key, await nameSomebody(actor, cell, key))
  await last.stop()

  const database = await openDatabase(scratch ? { url: scratch.url } : { folder })
  const rows = await database.prisma.candidate.findMany({
    where: { reference: { startsWith: 'kill-' } },
    select: { id: true, reference: true, _count: { select: { events: true } } },
  })
  const drift = await recountCounters(database)
  await database.close()
  await rm(folder, { recursive: true })
  await scratch?.drop()
  expect(acknowledged.size).toBeGreaterThan(KILLS * WRITERS)
  expect(new Map(rows.map(({ id, reference }) => [reference, id]))).toEqual(acknowledged)
  expect(rows).toHaveLength(acknowledged.size)
  expect(rows.filter(({ _count }) => _count.events !== 1)).toEqual([])
  expect(drift).toEqual({ counters: 0, paths: 0 })
  // 10 s on a quiet machine; the tests share theirs.
  expect(Math.max(...backIn)).toBeLessThan(30_000)
  if (process.env.KILLS)
    console.log(
      `${acknowledged.size} writes over ${KILLS} kills; ready again in at most ${Math.round(Math.max(...backIn))} ms`,
    )
}, 600_000)
