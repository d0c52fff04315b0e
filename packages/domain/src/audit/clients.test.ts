import { expect, it } from 'vitest'
import { clientOf } from './clients.ts'

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36',
    'BROWSER',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148', 'PHONE'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36', 'PHONE'],
  ['node', 'PROGRAM'],
  ['curl/8.5.0', 'PROGRAM'],
  ['', 'PROGRAM'],
  [null, 'PROGRAM'],
] as const)('takes %s for a %s', (userAgent, client) => {
  expect(clientOf(userAgent)).toBe(client)
})
