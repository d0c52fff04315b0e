import type { Content } from 'pdfmake'
import type { ChecklistSheet } from './checklist-sheet.ts'
import { fields, heading, sentence, signatures, tableOf, writePages } from './pdf-pages.ts'
import type { SummarySheet } from './summary-sheet.ts'
import {
  type Column,
  EVENT_COLUMNS,
  INTRODUCER_COLUMNS,
  type Line,
  MENTOR_COLUMNS,
  PAPER_COLUMNS,
  PERSON_FIELDS,
  type PrintWords,
  STANDING_FIELDS,
  VERDICT_COLUMNS,
  VOTE_COLUMNS,
} from './words.ts'

/** Nothing where there is nothing to say, so that no empty table or line is printed. */
const when = (text: string): Content[] => (text ? [sentence(text)] : [])
const whenAny = (lines: readonly unknown[], table: () => Content): Content[] => (lines.length > 0 ? [table()] : [])

const CENTRED = { needed: 'center', present: 'center', inFavour: 'center', against: 'center' } as const
const listOf = <C extends Column>(
  columns: readonly C[],
  widths: readonly (string | number)[],
  lines: readonly Line<C>[],
  words: PrintWords,
): Content => tableOf(columns, widths, [{ about: null, lines }], words.column, CENTRED)

export const writeSummaryPdf = (sheet: SummarySheet, words: PrintWords): Promise<Buffer> => {
  const { sections, signatures: signs } = words
  const steps = sheet.steps.flatMap(({ step, standing, verdicts }) => [
    { text: [{ text: step, bold: true }, `: ${standing}`], margin: [0, 4, 0, 2], headlineLevel: 1 } satisfies Content,
    ...whenAny(verdicts, () => listOf(VERDICT_COLUMNS, [52, 92, '*', 112], verdicts, words)),
  ])
  return writePages(words.title.summary, sheet, [
    heading(sections.person),
    fields(PERSON_FIELDS, words.person, sheet),
    heading(sections.standing),
    fields(STANDING_FIELDS, words.standing, sheet),
    heading(sections.steps),
    ...when(sheet.noSteps),
    ...steps,
    heading(sections.mentors),
    ...when(sheet.noMentors),
    ...whenAny(sheet.mentors, () => listOf(MENTOR_COLUMNS, ['*', 58, 84, 70, 90], sheet.mentors, words)),
    heading(sections.introducers),
    ...when(sheet.noIntroducers),
    ...whenAny(sheet.introducers, () => listOf(INTRODUCER_COLUMNS, ['*', 90, 110], sheet.introducers, words)),
    heading(sections.events),
    listOf(EVENT_COLUMNS, [58, '*', 110, 100], sheet.events, words),
    heading(sections.votes),
    ...when(sheet.noVotes),
    ...whenAny(sheet.votes, () => listOf(VOTE_COLUMNS, [56, '*', 68, 34, 38, 38, 48, 62], sheet.votes, words)),
    signatures([[], [signs.cell, signs.secretary]], signs.sign),
  ])
}

export const writeChecklistPdf = (sheet: ChecklistSheet, words: PrintWords): Promise<Buffer> => {
  const { person, signatures: signs } = words
  const named = ['fullName', 'birthDate', 'cell', 'reference'] as const
  return writePages(words.title.checklist, sheet, [
    fields(named, person, sheet),
    sentence(sheet.counted),
    tableOf(
      PAPER_COLUMNS,
      [10, '*', 52, 62, 56, 56, 62],
      sheet.stages.map(({ stage, papers }) => ({ about: stage, lines: papers })),
      words.column,
    ),
    signatures([[signs.checker], [signs.cell, signs.secretary]], signs.sign),
  ])
}
