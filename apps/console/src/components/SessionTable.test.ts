import { expect, it } from 'vitest'
import { programName } from './SessionTable.tsx'

it('names a browser and its system, and leaves what it does not know as it is', () => {
  expect(
    programName(
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    ),
  ).toBe('Chrome 140, Windows')
  expect(
    programName(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    ),
  ).toBe('Safari 18, iPhone')
  expect(programName('node')).toBe('node')
})
