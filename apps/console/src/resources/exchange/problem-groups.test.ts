import { describe, expect, it } from 'vitest'
import { groupProblems, rowsInWords } from './problem-groups.ts'

const badDate = { column: 'birthDate', code: 'NOT_A_DATE', message: 'Chưa đọc được ngày' }

describe('the problems of a table', () => {
  it('shows the same fault of many rows as one line', () => {
    const problems = [
      { row: 2, ...badDate },
      { row: 3, column: null, code: 'DUPLICATE', message: 'Trùng dòng 2' },
      { row: 4, ...badDate },
    ]

    const groups = groupProblems(problems)

    expect(groups.map(({ code, rows }) => ({ code, rows }))).toEqual([
      { code: 'NOT_A_DATE', rows: [2, 4] },
      { code: 'DUPLICATE', rows: [3] },
    ])
  })

  it('keeps faults apart that say something else of their column', () => {
    const problems = [
      { row: 2, ...badDate },
      { row: 3, ...badDate, column: 'sourcedOn' },
    ]

    expect(groupProblems(problems)).toHaveLength(2)
  })
})

describe('rows in words', () => {
  it('joins neighbours into ranges', () => {
    expect(rowsInWords([5, 2, 6, 7, 12])).toEqual({ text: '2, 5–7, 12', more: 0 })
  })

  it('names the first ranges and counts the rows of the rest', () => {
    const everyOther = Array.from({ length: 10 }, (_, index) => index * 2 + 2)

    expect(rowsInWords(everyOther, 3)).toEqual({ text: '2, 4, 6', more: 7 })
  })
})
