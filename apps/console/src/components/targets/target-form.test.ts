import { describe, expect, it } from 'vitest'
import {
  amountOf,
  groupInputsOf,
  groupRowsOf,
  periodOf,
  periodValue,
  problemOfGroup,
  problemsOfTarget,
  type TargetForm,
} from './target-form.ts'

const form: TargetForm = {
  period: 'YEAR:2021',
  kind: 'COUNT_MIN',
  minimum: '12',
  maximum: '',
  sharePercent: '',
  groups: [],
  decisionNumber: '05-NQ/HU',
  decidedOn: '2021-01-15',
  issuer: 'Huyện ủy Na Rì',
}

describe('the form of a target', () => {
  it('sends a minimum and nothing else for "12 trở lên"', () => {
    expect(problemsOfTarget(form)).toEqual({})
    expect(amountOf(form)).toEqual({ kind: 'COUNT_MIN', minimum: 12 })
  })

  it('asks for the decision, its day and its issuer', () => {
    const bare = { ...form, decisionNumber: ' ', decidedOn: '', issuer: '' }

    expect(problemsOfTarget(bare)).toEqual({ decisionNumber: 'required', decidedOn: 'required', issuer: 'required' })
  })

  it('does not take a range that ends before it begins', () => {
    const range: TargetForm = { ...form, kind: 'COUNT_RANGE', minimum: '100', maximum: '90' }

    expect(problemsOfTarget(range)).toEqual({ maximum: 'range' })
  })

  it('reads 3,5 per cent of the members as 0.035', () => {
    const share: TargetForm = { ...form, kind: 'RATE_OF_MEMBERS', minimum: '', sharePercent: '3,5' }

    expect(problemsOfTarget(share)).toEqual({})
    expect(amountOf(share)).toEqual({ kind: 'RATE_OF_MEMBERS', memberShare: 0.035 })
  })

  it('does not take a share of nothing, or of more than all', () => {
    const share: TargetForm = { ...form, kind: 'RATE_OF_MEMBERS' }

    expect(problemsOfTarget({ ...share, sharePercent: '0' })).toEqual({ sharePercent: 'shareRange' })
    expect(problemsOfTarget({ ...share, sharePercent: '101' })).toEqual({ sharePercent: 'shareRange' })
  })
})

it('names a term with a hyphen and a year so that both come back', () => {
  expect(periodOf(periodValue({ term: '2020-2025' }))).toEqual({ term: '2020-2025' })
  expect(periodOf(periodValue({ year: 2021 }))).toEqual({ year: 2021 })
})

it('reads a sub-target as people or as a share of the target, and writes it back alike', () => {
  const rows = [
    { group: 'WOMEN', amount: '34', unit: 'COUNT' },
    { group: 'AGE_18_30', amount: '12,5', unit: 'SHARE' },
  ] as const
  const groups = [
    { group: 'WOMEN', minimum: 34, share: null },
    { group: 'AGE_18_30', minimum: null, share: 0.125 },
  ] as const

  expect(groupInputsOf(rows)).toEqual(groups)
  expect(groupRowsOf(groups)).toEqual([rows[0], { ...rows[1], amount: '12.5' }])
  expect(rows.map(problemOfGroup)).toEqual([null, null])
  expect(problemOfGroup({ ...rows[0], amount: '' })).toBe('required')
  expect(problemOfGroup({ ...rows[0], amount: '3,5' })).toBe('whole')
  expect(problemOfGroup({ ...rows[1], amount: '120' })).toBe('shareRange')
})
