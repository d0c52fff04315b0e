import { describe, expect, it } from 'vitest'
import { heatOf } from './heat.ts'

const closed = (achieved: number, required: number | null) =>
  heatOf({ achieved, required, expected: null, open: false })
const open = (achieved: number, required: number, expected: number) =>
  heatOf({ achieved, required, expected, open: true })

describe('the colour of a result', () => {
  it('follows how much of a closed year’s target was reached', () => {
    expect([closed(4, 12), closed(8, 12), closed(11, 12), closed(5, 5), closed(6, 5)]).toEqual([
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
    ])
  })

  it('stands at the edges where the legend says', () => {
    expect([closed(49, 100), closed(50, 100), closed(74, 100), closed(75, 100), closed(99, 100)]).toEqual([
      'h1',
      'h2',
      'h2',
      'h3',
      'h3',
    ])
  })

  it('measures the open year against its pace', () => {
    expect([open(5, 12, 6), open(2, 4, 2), open(3, 4, 2), open(0, 4, 2)]).toEqual(['h3', 'h4', 'h5', 'h1'])
  })

  it('is left out where nothing was asked for', () => {
    expect([closed(3, null), closed(0, 0), open(0, 4, 0)]).toEqual([null, null, null])
  })
})
