import { expect, it } from 'vitest'
import { minutesLeft } from './minutes-left.ts'

it('tells the minutes that secret data stay open, and none when they are masked again', () => {
  const until = '2026-11-24T08:15:00.000Z'
  const at = (time: string) => minutesLeft(until, new Date(`2026-11-24T${time}Z`).getTime())

  expect(['08:00:00', '08:00:01', '08:14:59', '08:15:00', '09:00:00'].map(at)).toEqual([15, 15, 1, 0, 0])
})
