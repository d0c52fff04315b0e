import { describe, expect, it } from 'vitest'
import { attentionTo, attentionToDue } from './attention.ts'
import type { DashboardChild, DashboardCommittee, DashboardProgress } from './documents.ts'
import { BY_SHORTFALL, sortedChildren } from './rows.ts'

describe('what the overview points at', () => {
  it('names who admitted nobody in the running year, then who has most left to do, then those without a mentor', () => {
    const committee = districtOf([
      child('Liêm Thủy', 0, 4),
      child('Yến Lạc', 5, 12),
      child('Kim Lư', 1, 5),
      child('Trần Phú', 4, 4),
    ])

    const items = attentionTo(committee, 3)

    expect(items.map((item) => ('name' in item ? `${item.kind} ${item.name}` : item.count))).toEqual([
      'NOBODY Liêm Thủy',
      'MUCH_LEFT Yến Lạc',
      'MUCH_LEFT Kim Lư',
      3,
    ])
  })

  it('asks for nothing when everybody keeps pace and has a mentor', () => {
    const committee = districtOf([child('Trần Phú', 4, 4)])

    expect(attentionTo(committee, 0)).toEqual([])
  })
})

describe('the order of the table', () => {
  const children = [child('Đổng Xá', 3, 4), child('Yến Lạc', 5, 12), child('Dương Sơn', 0, 4)]

  it('begins with those furthest from the term’s target', () => {
    expect(sortedChildren(children, BY_SHORTFALL).map(({ name }) => name)).toEqual(['Yến Lạc', 'Dương Sơn', 'Đổng Xá'])
  })

  it('knows the Vietnamese alphabet', () => {
    expect(sortedChildren(children, { by: 'name', descending: false }).map(({ name }) => name)).toEqual([
      'Dương Sơn',
      'Đổng Xá',
      'Yến Lạc',
    ])
  })

  it('orders by the rate of one year', () => {
    expect(sortedChildren(children, { by: '2025', descending: false }).map(({ name }) => name)).toEqual([
      'Dương Sơn',
      'Yến Lạc',
      'Đổng Xá',
    ])
  })
})

function progress(achieved: number, required: number): DashboardProgress {
  return {
    period: { name: '2025', year: 2025, startsOn: '2025-01-01', endsOn: '2025-12-31' },
    achieved,
    required,
    rate: achieved / required,
    shortfall: Math.max(0, required - achieved),
    expected: required / 2,
    open: true,
  }
}

function child(name: string, achieved: number, required: number): DashboardChild {
  const year = progress(achieved, required)
  return { id: name, name, pool: { total: 2 }, whole: year, yearlyProgress: [year] }
}

function districtOf(nodes: DashboardChild[]): DashboardCommittee {
  const year = progress(10, 25)
  return {
    id: 'na-ri',
    name: 'Đảng bộ huyện Na Rì',
    kind: 'DISTRICT',
    maySetTarget: true,
    pool: { total: 20, stages: [] },
    chosen: year,
    whole: year,
    yearlyProgress: [year],
    withinTerm: [year],
    children: { totalCount: nodes.length, nodes },
  }
}

describe('What is due', () => {
  it('is told by what is overdue, else by what is due within a week', () => {
    expect(attentionToDue({ overdue: 3, d7: 2 })).toEqual([{ kind: 'OVERDUE', count: 3, soon: 2 }])
    expect(attentionToDue({ overdue: 0, d7: 2 })).toEqual([{ kind: 'DUE_SOON', count: 2 }])
    expect(attentionToDue({ overdue: 0, d7: 0 })).toEqual([])
    expect(attentionToDue(undefined)).toEqual([])
  })
})
