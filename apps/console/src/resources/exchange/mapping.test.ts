import { describe, expect, it } from 'vitest'
import { columnsToDefault, missingColumns, reassign } from './mapping.ts'

const columns = [
  { name: 'committee', required: true },
  { name: 'minimum', required: true },
  { name: 'decisionNumber', required: true },
  { name: 'maximum', required: false },
]
const quangNam = [
  { heading: 'committee', column: 'committee' },
  { heading: 'target', column: 'minimum' },
]

describe('the headings of a file', () => {
  it('asks for the decision that the published table of Quảng Nam does not carry', () => {
    expect(missingColumns(columns, quangNam, {})).toEqual(['decisionNumber'])
    expect(columnsToDefault(columns, quangNam).map(({ name }) => name)).toEqual(['decisionNumber', 'maximum'])
  })

  it('is content when one value is given for every row, but not with an empty one', () => {
    expect(missingColumns(columns, quangNam, { decisionNumber: '01-NQ/TU' })).toEqual([])
    expect(missingColumns(columns, quangNam, { decisionNumber: '  ' })).toEqual(['decisionNumber'])
  })

  it('reads a column from one heading only', () => {
    const again = reassign(quangNam, 'committee', 'minimum')

    expect(again).toEqual([
      { heading: 'committee', column: 'minimum' },
      { heading: 'target', column: null },
    ])
  })
})
