import { expect, it } from 'vitest'
import { instantOf } from './moment.ts'

it('takes a day and a time as they are in Vietnam', () => {
  expect(instantOf({ day: '2026-11-24', time: '9:05' })).toBe('2026-11-24T02:05:00.000Z')
  expect(instantOf({ day: '2026-11-24', time: ' 23:59 ' })).toBe('2026-11-24T16:59:00.000Z')
})

it('takes no time that there is not', () => {
  for (const time of ['', '24:00', '9', '09:60']) expect(instantOf({ day: '2026-11-24', time })).toBeNull()
  expect(instantOf({ day: '', time: '09:00' })).toBeNull()
})
