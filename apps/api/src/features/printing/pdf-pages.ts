import { createRequire } from 'node:module'
import pdfmake, { type Content, type TableCell } from 'pdfmake'
import type { SheetHead } from './summary-sheet.ts'
import type { Column, Line, PrintWords } from './words.ts'

const MILLIMETRE = 72 / 25.4
/** A4 as official letters have it: 30 mm on the side that is bound, 20 above and below, 15 on the right. */
const MARGINS: [number, number, number, number] = [30 * MILLIMETRE, 20 * MILLIMETRE, 15 * MILLIMETRE, 20 * MILLIMETRE]
const BODY_POINTS = 13
const TABLE_POINTS = 10.5
const LINE_WIDTH = 0.5

const fontFile = (name: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`)
// Whole files: the subsets of web fonts lack letters with two marks.
const TINOS = {
  normal: fontFile('400Regular'),
  bold: fontFile('700Bold'),
  italics: fontFile('400Regular_Italic'),
  bolditalics: fontFile('700Bold_Italic'),
}
pdfmake.setFonts({ Tinos: TINOS })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => Object.values(TINOS).includes(path))

/** The head of a paper of the Party: the committee and the cell on the left, the Party on the right. */
const letterhead = ({ upper, unit, party, placeAndDay }: SheetHead): Content => ({
  columns: [
    {
      width: '46%',
      stack: [...(upper ? [{ text: upper }] : []), { text: unit, bold: true }, { text: '*', margin: [0, 2, 0, 0] }],
      alignment: 'center',
    },
    {
      width: '*',
      stack: [
        { text: party, bold: true, decoration: 'underline' },
        { text: placeAndDay, italics: true, margin: [0, 10, 0, 0] },
      ],
      alignment: 'center',
    },
  ],
  columnGap: 10,
  fontSize: BODY_POINTS - 1,
})

const titled = (title: string, { asOf, maskedNote }: SheetHead): Content[] => [
  { text: title, bold: true, fontSize: BODY_POINTS + 1, alignment: 'center', margin: [0, 22, 0, 2] },
  { text: asOf, italics: true, alignment: 'center', margin: [0, 0, 0, 10] },
  ...(maskedNote ? [{ text: maskedNote, italics: true, alignment: 'center' as const, margin: 4 }] : []),
]

export const heading = (text: string): Content => ({ text, bold: true, margin: [0, 10, 0, 4], headlineLevel: 1 })
export const sentence = (text: string): Content => ({ text, margin: [0, 2, 0, 4] })

/** "Họ và tên: …", two beside each other. */
export const fields = <F extends string>(
  names: readonly F[],
  words: Readonly<Record<F, string>>,
  values: Readonly<Record<F, string>>,
): Content => {
  const cellOf = (name: F | undefined): TableCell =>
    name === undefined ? '' : { text: [`${words[name]}: `, { text: values[name], bold: name === names[0] }] }
  const rows = names.flatMap((name, index) => (index % 2 === 0 ? [[cellOf(name), cellOf(names[index + 1])]] : []))
  return { table: { widths: ['50%', '50%'], body: rows }, layout: 'noBorders' }
}

/** A box to tick by hand; drawn, since the font has no sign of it. */
const BOX: TableCell = {
  canvas: [{ type: 'rect', x: 1, y: 2, w: 9, h: 9, lineWidth: 0.8 }],
}

/** A table whose head comes again on every page. */
export const tableOf = <C extends Column>(
  columns: readonly C[],
  widths: readonly (string | number)[],
  lines: readonly Line<C>[],
  words: PrintWords,
): Content => ({
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths: [...widths],
    body: [
      columns.map((column): TableCell => ({ text: words.column[column], bold: true, alignment: 'center' })),
      ...lines.map((line) => columns.map((column): TableCell => (column === 'box' ? BOX : { text: line[column] }))),
    ],
  },
  layout: { hLineWidth: () => LINE_WIDTH, vLineWidth: () => LINE_WIDTH },
  fontSize: TABLE_POINTS,
  margin: [0, 2, 0, 6],
})

/** One or two places to sign, side by side, never parted from each other by a page. */
export const signatures = (blocks: readonly (readonly string[])[], sign: string): Content => ({
  columns: blocks.map((lines) => ({
    stack:
      lines.length === 0
        ? []
        : [...lines.map((text) => ({ text, bold: true })), { text: sign, italics: true, margin: [0, 2, 0, 60] }],
    alignment: 'center',
  })),
  unbreakable: true,
  margin: [0, 18, 0, 0],
})

/** The pages: numbered above from the second on, as official letters are. */
export const writePages = (title: string, head: SheetHead, content: readonly Content[]): Promise<Buffer> =>
  pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: MARGINS,
      defaultStyle: { font: 'Tinos', fontSize: BODY_POINTS, lineHeight: 1.1 },
      info: { title },
      header: (page) => ({
        text: page > 1 ? String(page) : '',
        alignment: 'center',
        margin: [0, 10 * MILLIMETRE, 0, 0],
      }),
      content: [letterhead(head), ...titled(title, head), ...content],
      pageBreakBefore: (node, nodes) => node.headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0,
    })
    .getBuffer()
