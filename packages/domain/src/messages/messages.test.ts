import { describe, expect, it } from 'vitest'
import { labelsOf } from '../labels/labels-of.ts'
import { LOCALES } from '../shared/locales.ts'
import { isMessageCode, MESSAGE_CODES } from './codes.ts'
import { messagesEn } from './en.ts'
import { messageFor } from './message-for.ts'
import { messagesVi } from './vi.ts'

const placeholders = (template: string): string[] => [...template.matchAll(/\{[^}]*\}/g)].map(([text]) => text).sort()

describe('the catalogue', () => {
  it('has a sentence in both languages for every code, each code once, asking for the same values', () => {
    expect(new Set(MESSAGE_CODES).size).toBe(MESSAGE_CODES.length)
    expect(Object.keys(messagesVi).sort()).toEqual([...MESSAGE_CODES].sort())
    expect(Object.keys(messagesEn).sort()).toEqual([...MESSAGE_CODES].sort())
    for (const code of MESSAGE_CODES) expect(placeholders(messagesVi[code])).toEqual(placeholders(messagesEn[code]))
  })

  it('speaks in whole sentences, calmly, in composed letters', () => {
    for (const text of [...Object.values(messagesVi), ...Object.values(messagesEn)]) {
      expect(text).toMatch(/^[\p{Lu}“{].*\.$/u)
      expect(text).not.toMatch(/!|không hợp lệ/)
      expect(text).toBe(text.normalize('NFC'))
    }
  })

  it('knows its own codes', () => {
    expect(isMessageCode('NO_MENTOR')).toBe(true)
    expect(isMessageCode('no mentor')).toBe(false)
  })
})

describe('a sentence', () => {
  it('writes days, counts and codes as its language does', () => {
    const step = { code: 'NO_SUCH_STEP', values: { from: 'SOURCED', to: 'STRUCK_OFF' } } as const

    expect(messageFor(step, 'vi')).toBe('Từ giai đoạn “Nguồn” chưa được chuyển sang “Xóa tên”.')
    expect(messageFor({ code: 'NO_MENTOR', values: { on: '2023-06-30' } }, 'en')).toBe(
      'Nobody helps the candidate on 30/06/2023. Assign a mentor first.',
    )
    expect(messageFor({ code: 'TOO_MANY_ROWS', params: { most: 50_000 } }, 'vi')).toBe(
      'Tệp có hơn 50.000 dòng. Chia thành nhiều tệp.',
    )
  })

  it('names a column by its heading, and a list by its words', () => {
    expect(messageFor({ code: 'COLUMN_MISSING', params: { column: 'fullName' } }, 'vi')).toBe('Thiếu cột “Họ và tên”.')
    expect(messageFor({ code: 'NOT_A_CHOICE', params: { value: 'nữa', choices: 'sex' } }, 'vi')).toContain('Nữ, Nam')
    expect(messageFor({ code: 'NOT_A_CELL', values: { kind: 'COMMUNE' } }, 'en')).toContain('Commune')
  })

  it('marks a value that a record of an earlier version lacks', () => {
    expect(messageFor({ code: 'NO_MENTOR' }, 'en')).toContain('on ….')
  })
})

describe('the words of the lists', () => {
  it('exist in both languages, and never say the same of two values', () => {
    for (const locale of LOCALES)
      for (const [list, words] of Object.entries(labelsOf(locale))) {
        const texts: string[] = Object.values(words)
        expect(texts.every((text) => text.trim() !== '')).toBe(true)
        expect([list, new Set(texts).size]).toEqual([list, texts.length])
      }
  })
})
