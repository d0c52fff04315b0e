import { describe, expect, it } from 'vitest'
import {
  isLookedAtBy,
  type ListQuery,
  readQueries,
  type SavedQuery,
  withoutSearch,
  withQuery,
} from './saved-queries.ts'

const query = (name: string, facts: Partial<ListQuery> = {}): SavedQuery => ({
  name,
  filter: { status: 'OPEN' },
  sort: { field: 'stageSince', order: 'DESC' },
  columns: {},
  ...facts,
})

describe('the saved queries of a list', () => {
  it('stand by name, and one of the same name takes the place of the old one', () => {
    const both = withQuery([query('Nữ')], query('  Đảng viên dự bị '))
    const replaced = withQuery(both, query('Nữ', { filter: { sex: 'FEMALE' } }))

    expect(replaced.map(({ name }) => name)).toEqual(['Đảng viên dự bị', 'Nữ'])
    expect(replaced[1]?.filter).toEqual({ sex: 'FEMALE' })
  })

  it('keep no words that were searched for, since they are mostly a name', () => {
    expect(withoutSearch({ q: 'Nông Thị Hoa', status: 'OPEN' })).toEqual({ status: 'OPEN' })
  })

  it('know the list that looks as they say, whatever was searched for in it', () => {
    const saved = query('Nữ', { filter: { status: 'OPEN', sex: 'FEMALE' }, columns: { sex: true } })
    const now = { ...saved, filter: { sex: 'FEMALE', q: 'Hoa', status: 'OPEN' } }

    expect(isLookedAtBy(saved, now)).toBe(true)
    expect(isLookedAtBy(saved, { ...now, columns: {} })).toBe(false)
    expect(isLookedAtBy(saved, { ...now, sort: { field: 'stageSince', order: 'ASC' } })).toBe(false)
  })

  it('are read as far as they can be: what an older console left is passed over', () => {
    expect(readQueries(null)).toEqual([])
    expect(readQueries('{')).toEqual([])
    expect(readQueries(JSON.stringify([query('Nữ'), { name: 'cũ', filter: {} }, 3]))).toEqual([query('Nữ')])
  })
})
