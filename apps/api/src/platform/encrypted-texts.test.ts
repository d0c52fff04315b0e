import { randomBytes } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { decryptText, encryptText, isEncrypted, markOfKey, setDataKeys, UnreadableText } from './encrypted-texts.ts'

const keyOf = () => {
  const bytes = randomBytes(32)
  return { id: markOfKey(bytes), bytes }
}
const HERE = { table: 'case_events', column: 'note', rowId: '01890000-0000-7000-8000-000000000001' }
const TEXT = 'Gia đình còn khó khăn, cần xác minh thêm ở quê'
afterEach(() => setDataKeys([]))

describe('A free text', () => {
  it('is kept as it is where no key is set', () => {
    expect(encryptText(HERE, TEXT)).toBe(TEXT)
    expect(decryptText(HERE, TEXT)).toBe(TEXT)
  })

  it('is kept encrypted, each time otherwise, and is read as it was written', () => {
    setDataKeys([keyOf()])

    const [first, second] = [encryptText(HERE, TEXT), encryptText(HERE, TEXT)]

    expect(isEncrypted(first)).toBe(true)
    expect(first).not.toBe(second)
    expect([decryptText(HERE, first), decryptText(HERE, second)]).toEqual([TEXT, TEXT])
    expect([decryptText(HERE, encryptText(HERE, '')), decryptText(HERE, null)]).toEqual(['', null])
  })

  it('from before a key was set is read, and one of an older key too', () => {
    const [old, now] = [keyOf(), keyOf()]
    setDataKeys([old])
    const kept = encryptText(HERE, TEXT)
    setDataKeys([now, old])

    expect([decryptText(HERE, TEXT), decryptText(HERE, kept)]).toEqual([TEXT, TEXT])
    expect(encryptText(HERE, TEXT).startsWith(`ngn1.${now.id}.`)).toBe(true)
  })

  it.each([
    ['table', { ...HERE, table: 'papers' }],
    ['column', { ...HERE, column: 'details.reason' }],
    ['row', { ...HERE, rowId: '01890000-0000-7000-8000-000000000002' }],
  ])('that was moved to another %s is a fault', (_, there) => {
    setDataKeys([keyOf()])
    const kept = encryptText(HERE, TEXT)

    expect(() => decryptText(there, kept)).toThrow(UnreadableText)
  })

  it('that was changed anywhere, or whose key is not here, is a fault that tells nothing of it', () => {
    const key = keyOf()
    setDataKeys([key])
    const kept = encryptText(HERE, TEXT)
    const start = 'ngn1.'.length + 9
    for (let place = start; place < kept.length - 1; place += 7) {
      const other = kept[place] === 'A' ? 'B' : 'A'
      expect(() => decryptText(HERE, kept.slice(0, place) + other + kept.slice(place + 1))).toThrow(UnreadableText)
    }
    setDataKeys([])
    expect(() => decryptText(HERE, kept)).toThrow(UnreadableText)
    setDataKeys([keyOf()])

    expect(() => decryptText(HERE, kept)).toThrow(/case_events\.note of .* cannot be read/)
    expect(() => decryptText(HERE, kept)).not.toThrow(/khó khăn/)
  })
})
