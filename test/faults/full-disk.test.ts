import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { actAs } from '../kit/actors.ts'
import { startServer } from '../kit/server.ts'
import { nameSomebody, someCell } from './kit/writing.ts'

/** A file system of its own, small enough to be filled; only a privileged process may mount one. */
const small = mkdtempSync(join(tmpdir(), 'nguon-small-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', small]).status === 0
afterAll(() => {
  if (mounted) spawnSync('umount', ['-l', small])
  rmSync(small, { recursive: true, force: true })
})

const fill = (file: string): void => {
  try {
    for (;;) appendFileSync(file, Buffer.alloc(64 * 1024))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  }
}

// The embedded database is on the server's own disk; a PostgreSQL server looks after its own.
it.skipIf(!mounted || Boolean(process.env.TEST_DATABASE_URL))(
  'says so when the disk is full, writes nothing by half, reads on, and is well again when there is room',
  async () => {
    const folder = join(small, 'data')
    const ballast = join(small, 'ballast')
    const server = await startServer({ folder })
    const actor = await actAs(server.url, 'quantri.nari')
    const cell = await someCell(actor)
    const keys = Array.from({ length: 40 }, (_, place) => `full-${place}`)
    const first = new Map<string, string>()
    let refusals = 0
    fill(ballast)

    for (const key of keys) {
      const response = await nameSomebody(actor, cell, key).catch((error: Error) => error)
      if (typeof response === 'string') first.set(key, response)
      else {
        refusals += 1
        expect(response.message).toContain('"UNAVAILABLE"')
      }
    }
    const read = await actor.ask('{ viewer { name } }')
    const alive = await fetch(`${server.url}/health`)
    rmSync(ballast)
    const again = new Map<string, string>()
    for (const key of keys) again.set(key, await nameSomebody(actor, cell, key))
    await server.stop()
    const restarted = await startServer({ folder })
    const found = await (await actAs(restarted.url, 'quantri.nari')).ask<{ candidates: { totalCount: number } }>(
      '{ candidates(filter: { q: "Người Thử" }) { totalCount } }',
    )
    await restarted.stop()

    expect(refusals).toBeGreaterThan(0)
    expect(read.errors).toBeUndefined()
    expect(alive.status).toBe(200)
    expect([...first].every(([key, id]) => again.get(key) === id)).toBe(true)
    expect(found.data?.candidates.totalCount).toBe(keys.length)
  },
)
