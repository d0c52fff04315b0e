import { type CalendarDate, formatDate, labelsOf } from '@nguon/domain'
import {
  compose,
  heading,
  letterheadOf,
  sentence,
  tableOf,
  type Writer,
  wordsOf,
  writePages,
} from '../printing/index.ts'
import type { PersonalData } from './export-service.ts'
import { linesOf, TITLES } from './export-words.ts'

const HEADS = { name: 'Mục', value: 'Nội dung' } as const
const BASIS_HEADS = { name: 'Dữ liệu, mục đích', value: 'Căn cứ' } as const
const TITLE = 'BẢN SAO DỮ LIỆU CÁ NHÂN'

/** The printout for the person: for what the data are kept, and then all of it, table by table. */
export const writePersonalPdf = (data: PersonalData, writer: Writer, today: CalendarDate): Promise<Buffer> => {
  const { dataSet, purpose, legalBasis, trust } = labelsOf('vi')
  const head = {
    ...letterheadOf(writer, today, wordsOf('vi')),
    asOf: `Dữ liệu có đến ngày ${formatDate(today)}`,
    maskedNote: '',
  }
  const purposes = data.purposes.map((one) => ({
    name: `${dataSet[one.dataSet]}: ${purpose[one.dataSet]}`,
    value: `${legalBasis[one.basis]} (${one.document}; ${trust[one.trust].toLocaleLowerCase('vi')})`,
  }))
  const held = data.parts.filter(({ rows }) => rows.length > 0)
  return writePages(TITLE, head, [
    heading('Mục đích và căn cứ lưu dữ liệu'),
    tableOf(['name', 'value'], ['50%', '50%'], [{ about: null, lines: purposes }], BASIS_HEADS),
    ...held.flatMap(({ table, rows }) => [
      heading(TITLES[table] ?? table),
      tableOf(
        ['name', 'value'],
        ['35%', '65%'],
        compose(
          rows.map((row, index) => ({ about: rows.length > 1 ? String(index + 1) : null, lines: linesOf(table, row) })),
        ),
        HEADS,
      ),
    ]),
    sentence('Bản này gồm mọi dữ liệu phần mềm đang giữ về người có tên trên, trừ mã nội bộ của phần mềm.'),
  ])
}
