import { readFile } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readTable, type Table } from './read-table.ts'

const quangNam = await readFile(new URL('fixtures/quang-nam-2024.csv', import.meta.url), 'utf8')

const tableOf = async (bytes: Uint8Array | string): Promise<Table> => {
  const read = await readTable(Buffer.from(bytes))
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}
const codeOf = async (bytes: Uint8Array | string): Promise<string | null> => {
  const read = await readTable(Buffer.from(bytes))
  return read.ok ? null : read.error.code
}

describe('A table in a file', () => {
  it('is read from the published text, whose remarks are passed over and whose rows keep their numbers', async () => {
    const { headings, rows } = await tableOf(quangNam)

    expect(headings).toEqual({ number: 3, cells: ['committee', 'target'] })
    expect(rows.length).toBe(22)
    expect(rows[0]).toEqual({ number: 4, cells: ['Tam Kỳ', '150'] })
    expect(rows.at(-1)).toEqual({ number: 25, cells: ['Khối các cơ quan và doanh nghiệp tỉnh', '155'] })
  })

  it('is the same however Excel saved it', async () => {
    const plain = await tableOf(quangNam)

    const lines = quangNam.split('\n').map((line) => (line.startsWith('#') ? line : line.replaceAll(',', ';')))
    const asTabs = quangNam.split('\n').map((line) => (line.startsWith('#') ? line : line.replaceAll(',', '\t')))
    const variants = [
      `\ufeff${quangNam}`,
      quangNam.replaceAll('\n', '\r\n'),
      lines.join('\r\n'),
      quangNam.normalize('NFD'),
      Buffer.from(`\ufeff${asTabs.join('\r\n')}`, 'utf16le'),
    ]
    for (const variant of variants) expect(await tableOf(variant)).toEqual(plain)
  })

  it('keeps delimiters, quotes and line ends that stand inside quotes', async () => {
    const { rows } = await tableOf('a,b\r\n"x, ""y""\r\nz", 1 \r\n\r\n,,\r\nq,\r\n')

    expect(rows).toEqual([
      { number: 2, cells: ['x, "y"\r\nz', '1'] },
      { number: 5, cells: ['q', ''] },
    ])
  })

  it('is read from a spreadsheet, with its dates as days and its numbers as they are', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Chỉ tiêu',
          rows: [
            ['# Nguồn: báo'],
            ['Tổ chức', 'Ngày ký', 'Chỉ tiêu', 'Tỷ lệ'],
            ['Tam Kỳ', new Date(Date.UTC(2024, 0, 15)), 1905, 0.035],
            [],
            ['Hội An', '15/01/2024', '1.905', 1.905],
          ],
        },
      ],
    })

    const { headings, rows } = await tableOf(bytes)

    expect(headings.number).toBe(2)
    expect(rows).toEqual([
      { number: 3, cells: ['Tam Kỳ', '2024-01-15', '1905', '0.0350'] },
      { number: 5, cells: ['Hội An', '15/01/2024', '1.905', '1.9050'] },
    ])
  })

  it('takes away the apostrophe that guards a formula', async () => {
    const { rows } = await tableOf("a\n'=1+1\n'tis\n")

    expect(rows.map(({ cells }) => cells[0])).toEqual(['=1+1', "'tis"])
  })
})

describe('A file that holds no table', () => {
  it('is told apart by what is wrong with it', async () => {
    expect(await codeOf('')).toBe('FILE_EMPTY')
    expect(await codeOf('\n\n')).toBe('FILE_EMPTY')
    expect(await codeOf('a,b\n')).toBe('NO_ROWS')
    expect(await codeOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0))).toBe('FILE_KIND_UNKNOWN')
    expect(await codeOf(Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0))).toBe('FILE_KIND_UNKNOWN')
    expect(await codeOf(Buffer.from('a\nH\xe0 N\xf4i\n', 'latin1'))).toBe('FILE_ENCODING')
    expect(await codeOf('PK\u0003\u0004 and nothing else')).toBe('FILE_UNREADABLE')
    expect(await codeOf(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).toBe('FILE_TOO_LARGE')
    expect(await codeOf(`a\n${'1\n'.repeat(50_001)}`)).toBe('TOO_MANY_ROWS')
  })

  it('is too large also when it only becomes so unpacked, whatever it declares', async () => {
    const packed = deflateRawSync(Buffer.alloc(120 * 1024 * 1024))
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(10, 24)
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(1, 10)
    end.writeUInt32LE(local.length + packed.length, 16)

    expect(await codeOf(Buffer.concat([local, packed, entry, end]))).toBe('FILE_TOO_LARGE')
  })
})
