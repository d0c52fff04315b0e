import { describe, expect, it } from 'vitest'
import { en } from './en/index.ts'
import { vi } from './vi/index.ts'

describe('the two languages', () => {
  it('have the same keys', () => {
    const vietnamese = keysOf(vi)
    const english = keysOf(en)

    expect(vietnamese.filter((key) => !english.includes(key))).toEqual([])
    expect(english.filter((key) => !vietnamese.includes(key))).toEqual([])
  })

  it('say something under every key', () => {
    const empty = [...Object.entries(flat(vi)), ...Object.entries(flat(en))].filter(
      ([key, words]) => words === '' && key !== 'ra.boolean.null',
    )

    expect(empty).toEqual([])
  })

  it('fill in the same places', () => {
    const vietnamese = flat(vi)
    const english = flat(en)

    const different = Object.keys(vietnamese).filter(
      (key) => !key.startsWith('ra.') && placesOf(vietnamese[key] ?? '').join() !== placesOf(english[key] ?? '').join(),
    )

    expect(different).toEqual([])
  })
})

function flat(words: object, prefix = ''): Record<string, string> {
  const lines: Record<string, string> = {}
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') lines[`${prefix}${key}`] = value
    else if (typeof value === 'object' && value !== null) Object.assign(lines, flat(value, `${prefix}${key}.`))
  }
  return lines
}

const keysOf = (words: object): string[] => Object.keys(flat(words)).sort()

/** The places of a sentence, each once: a count may stand in one form of a plural only. */
const placesOf = (sentence: string): string[] =>
  [...new Set([...sentence.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name ?? ''))]
    .filter((name) => name !== 'smart_count')
    .sort()
