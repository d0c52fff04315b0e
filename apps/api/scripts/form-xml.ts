// The few elements of WordprocessingML that the forms are made of. Lengths are twentieths of a point, sizes half points.
const MILLIMETRE = 1440 / 25.4
const twips = (millimetres: number): number => Math.round(millimetres * MILLIMETRE)
/** A4 less its margins. */
export const TEXT_WIDTH = twips(210 - 30 - 15)
const TABLE_SIZE = 21

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

export interface TextStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  /** In half points; that of the body where it is left out. */
  readonly size?: number
}
const run = (text: string, { bold, italic, underline, size }: TextStyle): string => {
  const marks = [
    bold ? '<w:b/>' : '',
    italic ? '<w:i/>' : '',
    size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '',
    underline ? '<w:u w:val="single"/>' : '',
  ].join('')
  return `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

export interface ParagraphStyle extends TextStyle {
  readonly align?: 'center' | 'left'
  readonly before?: number
  readonly after?: number
  readonly keepNext?: boolean
}
/** A paragraph of one text, or of texts each in its own style. */
export const paragraph = (
  texts: string | readonly (readonly [string, TextStyle])[],
  { align = 'left', before = 0, after = 40, keepNext, ...style }: ParagraphStyle = {},
): string => {
  const runs = (typeof texts === 'string' ? [[texts, {}] as const] : texts).map(([text, own]) =>
    run(text, { ...style, ...own }),
  )
  const keep = keepNext ? '<w:keepNext/>' : ''
  return `<w:p><w:pPr>${keep}<w:spacing w:before="${before}" w:after="${after}"/><w:jc w:val="${align}"/></w:pPr>${runs.join('')}</w:p>`
}

const cell = (width: number, content: string, span = 1): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}</w:tcPr>${content}</w:tc>`

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')

const frame = (widths: readonly number[], borders: boolean, rows: readonly string[]): string => {
  const lines = borders ? `<w:tblBorders>${BORDERS}</w:tblBorders>` : ''
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const total = widths.reduce((sum, width) => sum + width, 0)
  return `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${lines}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

/** Columns without lines, as the head of a letter and the signatures stand. */
export const columns = (widths: readonly number[], contents: readonly string[]): string =>
  frame(widths, false, [row(contents.map((content, index) => cell(widths[index] ?? 0, content || paragraph(''))))])

const row = (cells: readonly string[], isHead = false): string =>
  `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`

/**
 * A table whose head comes again on every page, and whose one row is repeated for every line of a list; where lists stand
 * in a list of parts, under a row that says what each part is about.
 */
export const listTable = (
  list: string,
  heads: readonly { readonly tag: string; readonly words: string; readonly width: number }[],
  parts?: { readonly list: string; readonly about: string },
): string => {
  const widths = heads.map(({ width }) => width)
  const head = heads.map(({ words, width }) =>
    cell(width, paragraph(words, { bold: true, align: 'center', size: TABLE_SIZE })),
  )
  const about = parts ? `{#${parts.list} ${OVER_ROWS}}{${parts.about}}` : ''
  const line = heads.map(({ tag, width }, index) => {
    const open = index === 0 ? `{#${list} ${OVER_ROWS}}` : ''
    const close = index === heads.length - 1 ? `{/${list}}${parts ? `{/${parts.list}}` : ''}` : ''
    return cell(width, paragraph(`${open}{${tag}}${close}`, { size: TABLE_SIZE }))
  })
  const width = widths.reduce((sum, one) => sum + one, 0)
  return frame(widths, true, [
    row(head, true),
    ...(parts
      ? [row([cell(width, paragraph(about, { bold: true, keepNext: true, size: TABLE_SIZE }), heads.length)])]
      : []),
    row(line),
  ])
}
const OVER_ROWS = '[loopOver: "row"]'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = (lines: readonly (readonly [string, string, string])[]): string =>
  `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const SECTION = `<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/><w:pgMar w:top="${twips(20)}" w:right="${twips(15)}" w:bottom="${twips(20)}" w:left="${twips(30)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"/><w:titlePg/></w:sectPr>`
const STYLES = `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`
const PAGE_NUMBER = `<w:hdr ${NAMESPACES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`

/** The parts of a file of Word with this body, by their names in it. */
export const partsOf = (body: readonly string[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${TYPES}.header+xml"/></Types>`,
  '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
  'word/_rels/document.xml.rels': relationships([
    ['rId1', 'styles', 'styles.xml'],
    ['rId2', 'header', 'header1.xml'],
  ]),
  'word/styles.xml': `${DECLARATION}${STYLES}`,
  'word/header1.xml': `${DECLARATION}${PAGE_NUMBER}`,
  'word/document.xml': `${DECLARATION}<w:document ${NAMESPACES}><w:body>${body.join('')}${SECTION}</w:body></w:document>`,
})
