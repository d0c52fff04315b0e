import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLocale } from './locales.ts'
import { formatCount, formatDate, formatRate, readCount, readFraction } from './numbers.ts'

describe('a count that somebody typed', () => {
  it('is read with any thousands separator', () => {
    for (const text of ['1905', '1.905', '1,905', '1 905', '1\u00a0905', ' 1905 ', '1905,0'])
      expect(readCount(text)).toBe(1905)
    expect(readCount('1.234.567')).toBe(1_234_567)
    expect(readCount('0')).toBe(0)
  })

  it('is not guessed', () => {
    for (const text of ['-3', '3,5', '19.05', '1.9055', 'mười', '', '1e3', '99999999999999999999'])
      expect(readCount(text)).toBeNull()
  })

  it('is what was written, in either language', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), fc.constantFrom('vi' as const, 'en' as const), (count, locale) => {
        expect(readCount(formatCount(count, locale))).toBe(count)
      }),
    )
  })
})

describe('a share that somebody typed', () => {
  it('is a fraction, whether it is given in percent or not', () => {
    for (const text of ['3,5 %', '3.5%', '0,035', '3,5\u00a0%']) expect(readFraction(text)).toBe(0.035)
    expect(readFraction('ba')).toBeNull()
  })
})

describe('figures on the screen', () => {
  it('are written as each language writes them', () => {
    expect(formatCount(2318, 'vi')).toBe('2.318')
    expect(formatCount(2318, 'en')).toBe('2,318')
    expect(formatCount(-2318, 'vi')).toBe('-2.318')
    expect(formatRate(0.745, 'vi')).toBe('74,5\u00a0%')
    expect(formatRate(0.745, 'en')).toBe('74.5%')
    expect(formatRate(12.5, 'vi')).toBe('1.250,0\u00a0%')
    expect(formatDate('2023-06-30')).toBe('30/06/2023')
  })
})

describe('the language of an answer', () => {
  it('is Vietnamese unless English is asked for first', () => {
    expect(readLocale(null)).toBe('vi')
    expect(readLocale('fr-FR')).toBe('vi')
    expect(readLocale('vi,en;q=0.8')).toBe('vi')
    expect(readLocale('en-GB,en;q=0.9,vi;q=0.8')).toBe('en')
    expect(readLocale('en;q=0.5, vi;q=0.9')).toBe('vi')
  })
})
