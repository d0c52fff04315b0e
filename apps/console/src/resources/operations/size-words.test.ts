import { expect, it } from 'vitest'
import { sizeWords } from './size-words.ts'

it.each([
  [0, '0 B'],
  [1_023, '1.023 B'],
  [1_024, '1,0 KB'],
  [3_565_158, '3,4 MB'],
  [5 * 1_024 ** 4, '5,0 TB'],
])('says %i bytes as a person does', (bytes, words) => {
  expect(sizeWords(bytes, 'vi')).toBe(words)
})
