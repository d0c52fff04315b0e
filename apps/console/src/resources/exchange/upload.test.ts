import { describe, expect, it } from 'vitest'
import { problemOfFile, templateAddress } from './upload.ts'

describe('a file before it is sent', () => {
  it('is a table that can be read, whatever the case of its ending', () => {
    expect(problemOfFile({ name: 'quang-nam-2024.csv', size: 800 })).toBeNull()
    expect(problemOfFile({ name: 'CHỈ TIÊU.XLSX', size: 800 })).toBeNull()
  })

  it('is held back when it is an old Excel file, empty, or larger than 10 MB', () => {
    expect(problemOfFile({ name: 'chi-tieu.xls', size: 800 })).toBe('wrongKind')
    expect(problemOfFile({ name: 'chi-tieu.csv', size: 0 })).toBe('empty')
    expect(problemOfFile({ name: 'chi-tieu.csv', size: 10 * 1024 * 1024 + 1 })).toBe('tooLarge')
  })
})

it('offers the template of a kind in the language of the screen', () => {
  expect(templateAddress('TARGETS', 'xlsx', 'vi')).toBe('/templates/TARGETS.xlsx?lang=vi')
})
