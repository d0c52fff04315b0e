import type { Content } from 'pdfmake'
import { ACT_COLUMNS, type CommitteeWords, EVIDENCE_COLUMNS, RESPONSIBLE_COLUMNS } from './committee-words.ts'
import type { EvidenceSheet } from './evidence-sheet.ts'
import { type Alignments, heading, sentence, signatures, tableOf, writePages } from './pdf-pages.ts'

const FIGURES: Alignments = {
  goal: 'right',
  reached: 'right',
  rate: 'right',
  actsDone: 'right',
  inTime: 'right',
  late: 'right',
  notKnown: 'right',
  inTimeShare: 'right',
  pastDue: 'right',
  admitted: 'right',
}

/** The annex of evidence as pages. */
export const writeEvidencePdf = (sheet: EvidenceSheet, words: CommitteeWords): Promise<Buffer> => {
  const { sections, signatures: signs, column } = words
  const unlessEmpty = (none: string, table: () => Content): Content => (none === '' ? table() : sentence(none))
  return writePages(sheet.evidenceTitle, sheet, [
    sentence(sheet.evidenceNote),
    heading(sections.results),
    tableOf(EVIDENCE_COLUMNS, ['*', 70, 70, 70], [{ about: null, lines: sheet.results }], column, FIGURES),
    ...(sheet.childrenCut ? [sentence(sheet.childrenCut)] : []),
    heading(sections.acts),
    sentence(sheet.countedActs),
    unlessEmpty(sheet.noActs, () =>
      tableOf(
        ACT_COLUMNS,
        ['*', 42, 46, 42, 46, 56, 50],
        sheet.units.map(({ unit, acts }) => ({ about: unit, lines: acts })),
        column,
        FIGURES,
      ),
    ),
    heading(sections.responsible),
    unlessEmpty(sheet.noResponsible, () =>
      tableOf(
        RESPONSIBLE_COLUMNS,
        [106, '*', 66, 40, 40, 46],
        [{ about: null, lines: sheet.responsible }],
        column,
        FIGURES,
      ),
    ),
    signatures([[signs.writer], [signs.committee, signs.secretary]], signs.sign),
  ])
}
