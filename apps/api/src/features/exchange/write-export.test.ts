import { setImmediate } from 'node:timers/promises'
import { EXPORT_COLUMNS } from '@nguon/domain'
import { describe, expect, it } from 'vitest'
import { writeExport } from './write-export.ts'

const LOT = 1_000
const LOTS = 1_000
/** A million rows, made when they are asked for; tells how many lots were. */
const rows = () => {
  const told = { taken: 0 }
  const lots = (async function* () {
    for (let lot = 0; lot < LOTS; lot += 1) {
      told.taken += 1
      yield Array.from({ length: LOT }, (_, row) => [
        'Đoàn xã',
        'Đoàn Thanh niên',
        `Chi bộ ${lot * LOT + row}`,
        `${lot}.${row}`,
        '2026-06-30',
      ])
    }
  })()
  return { told, table: { name: 'Nguồn', columns: Object.values(EXPORT_COLUMNS.sources), lots, locale: 'vi' as const } }
}

describe('A file of a million rows', () => {
  it.each(['csv', 'xlsx'] as const)(
    'as %s is made no faster than it is read, so that it never stands in memory',
    async (format) => {
      const { told, table } = rows()
      const file = await writeExport(format, table)
      const reader = file[Symbol.asyncIterator]()
      let bytes = 0
      while (bytes < 200_000) {
        const { value, done } = await reader.next()
        if (done) break
        bytes += (value as Buffer | string).length
      }
      // The reader takes no more: whoever wrote ahead would do so now.
      for (let turn = 0; turn < 200; turn += 1) await setImmediate()
      expect(told.taken).toBeLessThan(LOTS / 20)
      file.destroy()
    },
  )
})
