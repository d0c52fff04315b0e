import { describe, expect, it } from 'vitest'
import { dayByKey, itemsByDay, monthBeside, monthGrid, monthOf } from './month-grid.ts'

describe('The month calendar', () => {
  it('begins its weeks on Monday and fills them with the days beside', () => {
    const { from, to, weeks } = monthGrid('2026-11')

    expect([from, to]).toEqual(['2026-11-01', '2026-11-30'])
    expect(weeks[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ])
    expect(weeks.every((week) => week.length === 7)).toBe(true)
  })

  it('has the 29th of February in a leap year only', () => {
    expect([monthGrid('2028-02').to, monthGrid('2027-02').to]).toEqual(['2028-02-29', '2027-02-28'])
  })

  it('turns over the year', () => {
    expect([monthBeside('2026-12', 1), monthBeside('2027-01', -1)]).toEqual(['2027-01', '2026-12'])
  })

  it('is walked by the arrow keys, by weeks and by months, over the ends of both', () => {
    const walked = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Enter']

    expect(walked.map((key) => dayByKey(key, '2026-03-31'))).toEqual([
      '2026-03-30',
      '2026-04-01',
      '2026-03-24',
      '2026-04-07',
      '2026-03-30',
      '2026-04-05',
      '2026-02-28',
      '2026-04-30',
      null,
    ])
  })

  it('is of today where the address has no month', () => {
    expect([monthOf('2026-13', '2026-11-24'), monthOf(null, '2026-11-24'), monthOf('2027-02', '2026-11-24')]).toEqual([
      '2026-11',
      '2026-11',
      '2027-02',
    ])
  })

  it('puts what is due on its day', () => {
    const byDay = itemsByDay([{ dueOn: '2026-11-02' }, { dueOn: '2026-11-02' }, { dueOn: '2026-11-05' }])

    expect([...byDay].map(([day, items]) => [day, items.length])).toEqual([
      ['2026-11-02', 2],
      ['2026-11-05', 1],
    ])
  })
})
