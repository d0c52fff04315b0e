import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { actAs } from '../kit/actors.ts'
import { createScratchDatabase } from '../kit/database.ts'
import { startServer } from '../kit/server.ts'
import { nameSomebody, someCell } from './kit/writing.ts'

const UPDATE = `mutation ($input: UpdateCandidateInput!) { updateCandidate(input: $input) {
  __typename ... on CandidateSuccess { candidate { id version } } ... on Conflict { currentVersion } } }`

it('takes one of twenty writers of one version and tells the others, and does one key once, also after a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nguon-once-'))
  const scratch = await createScratchDatabase()
  const env = scratch ? { DATABASE_URL: scratch.url } : {}
  const first = await startServer({ folder, env })
  const actor = await actAs(first.url, 'quantri.nari')
  const cell = await someCell(actor)

  const ids = await Promise.all(Array.from({ length: 20 }, () => nameSomebody(actor, cell, 'once')))
  const updates = await Promise.all(
    Array.from({ length: 20 }, (_, place) =>
      actor.ask<{ updateCandidate: { __typename: string; currentVersion?: number } }>(UPDATE, {
        input: { id: ids[0], version: 1, person: { fullName: `Người Ghi ${place}`, birthDate: '2001-02-03' } },
      }),
    ),
  )
  await first.stop()
  const second = await startServer({ folder, env })
  const again = await actAs(second.url, 'quantri.nari')
  const after = await nameSomebody(again, cell, 'once')
  const found = await again.ask<{ candidates: { totalCount: number } }>(
    '{ candidates(filter: { q: "Người Ghi" }) { totalCount } }',
  )
  await second.stop()
  await rm(folder, { recursive: true })
  await scratch?.drop()

  expect(new Set([...ids, after]).size).toBe(1)
  expect(found.data?.candidates.totalCount).toBe(1)
  const kinds = updates.map(({ data }) => data?.updateCandidate.__typename)
  expect(kinds.filter((kind) => kind === 'CandidateSuccess')).toHaveLength(1)
  expect(kinds.filter((kind) => kind === 'Conflict')).toHaveLength(19)
  expect(updates.every(({ data, errors }) => !errors && (data?.updateCandidate.currentVersion ?? 2) === 2)).toBe(true)
})
