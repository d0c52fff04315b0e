import { createRequire } from 'node:module'
import pdfmake, { type Content, type TableCell } from 'pdfmake'
import type { PageHead } from './letterhead.ts'
import type { Line } from './words.ts'

const MILLIMETRE = 72 / 25.4
/** A4 as official letters have it: 30 mm on the side that is bound, 20 above and below, 15 on the right. */
const MARGINS: [number, number, number, number] = [30 * MILLIMETRE, 20 * MILLIMETRE, 15 * MILLIMETRE, 20 * MILLIMETRE]
const BODY_POINTS = 13
const TABLE_POINTS = 10.5
const LINE_WIDTH = 0.5
/** So far down a page no heading begins: what it heads would stand on the next one. */
const LAST_HEADING = 0.86

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
const letterhead = ({ upper, unit, party, placeAndDay }: PageHead): Content => ({
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

const titled = (title: string, { asOf, maskedNote }: PageHead): Content[] => [
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
  const fieldOf = (name: F | undefined): TableCell =>
    name === undefined ? '' : { text: [`${words[name]}: `, { text: values[name], bold: name === names[0] }] }
  const rows = names.flatMap((name, index) => (index % 2 === 0 ? [[fieldOf(name), fieldOf(names[index + 1])]] : []))
  return { table: { widths: ['50%', '50%'], body: rows }, layout: 'noBorders' }
}

/** A box to tick by hand; drawn, since the font has no sign of it, and anew each time, since the writer moves what it is given. */
const box = (): TableCell => ({ canvas: [{ type: 'rect', x: 0, y: 2, w: 9, h: 9, lineWidth: 0.8 }] })

/** How the columns stand; to the left where it is not said. */
export type Alignments = Readonly<Record<string, 'center' | 'right'>>
const cellOf = <C extends string>(column: C, line: Line<C>, alignments: Alignments): TableCell =>
  column === 'box' ? box() : { text: line[column], alignment: alignments[column] ?? 'left' }
const spanned = (text: string, columns: readonly string[]): TableCell[] => [
  { text, bold: true, colSpan: columns.length },
  ...columns.slice(1).map(() => ''),
]

/** A table whose head comes again on every page; its lines may be parted by what they are about. */
export const tableOf = <C extends string>(
  columns: readonly C[],
  widths: readonly (string | number)[],
  parts: readonly { readonly about: string | null; readonly lines: readonly Line<C>[] }[],
  heads: Readonly<Record<C, string>>,
  alignments: Alignments = {},
): Content => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: [...widths],
    body: [
      columns.map((column): TableCell => ({ text: heads[column], bold: true, alignment: 'center' })),
      ...parts.flatMap(({ about, lines }) => [
        ...(about === null ? [] : [spanned(about, columns)]),
        ...lines.map((line) => columns.map((column) => cellOf(column, line, alignments))),
      ]),
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
export const writePages = (title: string, head: PageHead, content: readonly Content[]): Promise<Buffer> =>
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
      pageBreakBefore: ({ headlineLevel, startPosition }) =>
        headlineLevel === 1 && startPosition.verticalRatio > LAST_HEADING,
    })
    .getBuffer()
