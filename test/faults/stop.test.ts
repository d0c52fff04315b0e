import { expect, it } from 'vitest'
import { actAs } from '../kit/actors.ts'
import { startServer } from '../kit/server.ts'
import { nameSomebody, someCell } from './kit/writing.ts'

it('answers what it has begun when it is told to stop, takes nothing new, and ends well', async () => {
  const server = await startServer()
  const actor = await actAs(server.url, 'quantri.nari')
  const cell = await someCell(actor)

  // Connections that are there already: what is sent over them has arrived when the first answer is back.
  const writers = 12
  await Promise.all(Array.from({ length: writers }, () => actor.ask('{ viewer { id } }')))
  const begun = Array.from({ length: writers }, (_, place) => nameSomebody(actor, cell, `stop-${place}`))
  await Promise.race(begun)
  const told = performance.now()
  const stopped = server.stop()
  const answers = await Promise.allSettled(begun)
  const code = await stopped
  const seconds = (performance.now() - told) / 1_000
  const late = await fetch(`${server.url}/health`).then(
    ({ status }) => status,
    () => 'refused',
  )

  expect(answers.filter(({ status }) => status === 'rejected')).toEqual([])
  expect(code).toBe(0)
  expect(seconds).toBeLessThan(20)
  expect(late).toBe('refused')
})
