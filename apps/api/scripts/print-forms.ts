import {
  EVENT_COLUMNS,
  INTRODUCER_COLUMNS,
  MENTOR_COLUMNS,
  PAPER_COLUMNS,
  PERSON_FIELDS,
  type PrintedSheet,
  type PrintWords,
  STANDING_FIELDS,
  VERDICT_COLUMNS,
  VOTE_COLUMNS,
} from '../src/features/printing/words.ts'
import { columns, listTable, paragraph, partsOf, TEXT_WIDTH } from './form-xml.ts'

const HALF = Math.floor(TEXT_WIDTH / 2)
export const CENTRED = { align: 'center' } as const

export const letterhead = (): string =>
  columns(
    [Math.floor(TEXT_WIDTH * 0.46), Math.ceil(TEXT_WIDTH * 0.54)],
    [
      [
        paragraph('{upper}', { ...CENTRED, size: 24, after: 0 }),
        paragraph('{unit}', { ...CENTRED, size: 24, bold: true, after: 0 }),
        paragraph('*', CENTRED),
      ].join(''),
      [
        paragraph('{party}', { ...CENTRED, size: 24, bold: true, underline: true, after: 160 }),
        paragraph('{placeAndDay}', { ...CENTRED, size: 24, italic: true }),
      ].join(''),
    ],
  )

const titled = (title: string): string[] => [
  paragraph(title, { ...CENTRED, bold: true, size: 28, before: 360 }),
  paragraph('{asOf}', { ...CENTRED, italic: true, after: 200 }),
  ...only('maskedNote', { ...CENTRED, italic: true }),
]
/** A sentence that is there only when there is something to say. */
export const only = (tag: string, style: Parameters<typeof paragraph>[1] = {}): string[] => [
  paragraph(`{#${tag} [loopOver: "paragraph"]}{${tag}}{/${tag}}`, style),
]
export const heading = (text: string): string => paragraph(text, { bold: true, before: 200, after: 80, keepNext: true })
const fields = <F extends string>(names: readonly F[], words: Readonly<Record<F, string>>): string[] =>
  names.map((name, index) =>
    paragraph([
      [`${words[name]}: `, {}],
      [`{${name}}`, { bold: index === 0 }],
    ]),
  )

/** A table in shares of the width of the text. */
export const table = <C extends string>(
  list: string,
  names: readonly C[],
  shares: readonly number[],
  { column }: { readonly column: Readonly<Record<C, string>> },
  parts?: Parameters<typeof listTable>[2],
): string => {
  const total = shares.reduce((sum, share) => sum + share, 0)
  const heads = names.map((tag, index) => ({
    tag,
    words: column[tag],
    width: Math.floor((TEXT_WIDTH * (shares[index] ?? 0)) / total),
  }))
  return listTable(list, heads, parts)
}

export const signatures = (blocks: readonly (readonly string[])[], sign: string): string[] => [
  // Two tables without a paragraph between them are one to Word.
  paragraph('', { after: 0 }),
  columns(
    blocks.map(() => HALF),
    blocks.map((lines) =>
      lines.length === 0
        ? ''
        : [
            ...lines.map((text, index) =>
              paragraph(text, { ...CENTRED, bold: true, after: 0, before: index === 0 ? 360 : 0 }),
            ),
            paragraph(sign, { ...CENTRED, italic: true, after: 1200 }),
          ].join(''),
    ),
  ),
]

const summary = (words: PrintWords): string[] => {
  const { sections, signatures: signs } = words
  return [
    heading(sections.person),
    ...fields(PERSON_FIELDS, words.person),
    heading(sections.standing),
    ...fields(STANDING_FIELDS, words.standing),
    heading(sections.steps),
    ...only('noSteps'),
    paragraph('{#steps}', { after: 0 }),
    paragraph(
      [
        ['{step}', { bold: true }],
        [': {standing}', {}],
      ],
      { keepNext: true },
    ),
    table('verdicts', VERDICT_COLUMNS, [52, 92, 212, 112], words),
    paragraph('{/steps}', { after: 0 }),
    heading(sections.mentors),
    ...only('noMentors'),
    table('mentors', MENTOR_COLUMNS, [160, 62, 84, 74, 88], words),
    heading(sections.introducers),
    ...only('noIntroducers'),
    table('introducers', INTRODUCER_COLUMNS, [268, 90, 110], words),
    heading(sections.events),
    table('events', EVENT_COLUMNS, [62, 196, 110, 100], words),
    heading(sections.votes),
    ...only('noVotes'),
    table('votes', VOTE_COLUMNS, [62, 108, 72, 36, 40, 42, 50, 58], words),
    ...signatures([[], [signs.cell, signs.secretary]], signs.sign),
  ]
}

const checklist = (words: PrintWords): string[] => {
  const { person, signatures: signs } = words
  return [
    ...fields(['fullName', 'birthDate', 'cell', 'reference'], person),
    paragraph('{counted}'),
    table('papers', PAPER_COLUMNS, [24, 158, 54, 64, 62, 62, 56], words, { list: 'stages', about: 'stage' }),
    ...signatures([[signs.checker], [signs.cell, signs.secretary]], signs.sign),
  ]
}

/** The parts of a form: a file of Word that `write-print-forms.ts` writes and that anybody may change in Word. */
export const partsOfForm = (sheet: PrintedSheet, words: PrintWords): Readonly<Record<string, string>> =>
  partsOf([letterhead(), ...titled(words.title[sheet]), ...(sheet === 'summary' ? summary(words) : checklist(words))])
