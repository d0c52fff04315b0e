import { describe, expect, it } from 'vitest'
import { formatFor } from './format.ts'

describe('figures in words', () => {
  it('follow the language', () => {
    const vi = formatFor('vi')
    const en = formatFor('en')

    expect([vi.number(2318), en.number(2318)]).toEqual(['2.318', '2,318'])
    expect([vi.percent(0.745), en.percent(0.745)]).toEqual(['74,5\u00a0%', '74.5%'])
    expect([vi.percentFigure(0.745), en.percentFigure(0.745)]).toEqual(['74,5', '74.5'])
  })

  it('show what is over and what is missing', () => {
    const { signed } = formatFor('vi')

    expect([signed(12), signed(0), signed(-8)]).toEqual(['+12', '0', '\u22128'])
  })

  it('write a day as documents do, shorter in tables', () => {
    const { date, shortDate, dayMonth } = formatFor('en')

    expect([date('2025-06-30'), shortDate('2025-06-30'), dayMonth('2025-06-30')]).toEqual([
      '30/06/2025',
      '30/06/25',
      '30/06',
    ])
  })

  it('tell the time of day in Vietnam, wherever the reader is', () => {
    const { instant, time } = formatFor('vi')

    expect(instant('2025-06-30T17:05:00Z')).toBe('01/07/2025 00:05')
    expect(time('2025-06-30T02:14:00Z')).toBe('09:14')
  })
})
