import { expect, it } from 'vitest'
import { stateOfGrant } from './grant-state.ts'

it('tells of a grant whether it holds today, with both ends included', () => {
  const on = (startsOn: string, endsOn: string | null) => stateOfGrant({ startsOn, endsOn }, '2026-11-24')

  expect(on('2026-11-24', null)).toBe('now')
  expect(on('2020-01-01', '2026-11-24')).toBe('now')
  expect(on('2020-01-01', '2026-11-23')).toBe('over')
  expect(on('2026-11-25', null)).toBe('later')
})
