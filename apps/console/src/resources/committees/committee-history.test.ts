import { describe, expect, it } from 'vitest'
import { committeeHistory } from './committee-history.ts'

const district = { id: 'district', name: 'Đảng bộ huyện Na Rì' }
const province = { id: 'province', name: 'Đảng bộ tỉnh Thái Nguyên' }
const placed = { id: 'p1', startsOn: '1997-01-01', endsOn: null, decisionNumber: '10-QĐ/TU', parent: district }
const named = {
  id: 'd1',
  startsOn: '1997-01-01',
  endsOn: null,
  decisionNumber: '10-QĐ/TU',
  name: 'Đảng bộ thị trấn Yến Lạc',
  kind: 'COMMUNE',
  code: null,
}

describe('the history of a committee', () => {
  it('begins with its establishment, in one line with its name and its decision', () => {
    const history = committeeHistory([placed], [named], null)

    expect(history).toEqual([
      {
        on: '1997-01-01',
        first: true,
        decisionNumbers: ['10-QĐ/TU'],
        parent: district,
        name: 'Đảng bộ thị trấn Yến Lạc',
        kind: 'COMMUNE',
      },
    ])
  })

  it('puts a move and a new name of the same day into one line, newest on top, and repeats nothing', () => {
    const until = '2025-06-30'
    const since = '2025-07-01'
    const moved = { ...placed, id: 'p2', startsOn: since, decisionNumber: '1-QĐ/TU', parent: province }
    const renamed = { ...named, id: 'd2', startsOn: since, decisionNumber: '1-QĐ/TU', name: 'Đảng bộ xã Na Rì' }

    const history = committeeHistory(
      [{ ...placed, endsOn: until }, moved],
      [{ ...named, endsOn: until }, renamed],
      null,
    )

    expect(history[0]).toEqual({
      on: since,
      first: false,
      decisionNumbers: ['1-QĐ/TU'],
      parent: province,
      name: 'Đảng bộ xã Na Rì',
    })
    expect(history).toHaveLength(2)
  })

  it('ends with the last day of a dissolved committee', () => {
    const history = committeeHistory([placed], [named], '2025-06-30')

    expect(history[0]).toMatchObject({ on: '2025-06-30', dissolved: true })
  })
})
