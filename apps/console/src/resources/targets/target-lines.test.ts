import { describe, expect, it } from 'vitest'
import { type Branch, targetLines } from './target-lines.ts'

type Row = { id: string; hasChildren: boolean }
const row = (id: string): Row => ({ id, hasChildren: true })
const read = (...ids: string[]): Branch<Row> => ({
  state: 'READ',
  rows: ids.map(row),
  total: ids.length,
  cursor: null,
  readingMore: false,
})
const shown = (lines: ReturnType<typeof targetLines<Row>>) =>
  lines.map((line) => `${'  '.repeat(line.level)}${line.type === 'row' ? line.row.id : line.type}`)

describe('the table of targets', () => {
  it('indents what is below an open committee and hides what is below a closed one', () => {
    const branches = new Map([
      ['district', read('town', 'commune')],
      ['town', read('cell')],
    ])

    const lines = targetLines(row('district'), branches, new Set(['district']))

    expect(shown(lines)).toEqual(['district', '  town', '  commune'])
  })

  it('shows every level that is open', () => {
    const branches = new Map([
      ['district', read('town', 'commune')],
      ['town', read('cell')],
    ])

    const lines = targetLines(row('district'), branches, new Set(['district', 'town']))

    expect(shown(lines)).toEqual(['district', '  town', '    cell', '  commune'])
  })

  it('says in its place what is being read, what did not come, and how many are left', () => {
    const many: Branch<Row> = { state: 'READ', rows: [row('town')], total: 17, cursor: 'town', readingMore: false }
    const branches = new Map<string, Branch<Row>>([
      ['district', many],
      ['town', { state: 'FAILED' }],
    ])

    const lines = targetLines(row('district'), branches, new Set(['district', 'town']))

    expect(shown(lines)).toEqual(['district', '  town', '    failed', '  more'])
    expect(lines.at(-1)).toMatchObject({ left: 16 })
  })
})
