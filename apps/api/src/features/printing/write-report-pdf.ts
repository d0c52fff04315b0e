import type { Content } from 'pdfmake'
import {
  CHILD_COLUMNS,
  type CommitteeColumn,
  type CommitteeWords,
  FIGURE_COLUMNS,
  GROUP_COLUMNS,
  SHORTFALL_COLUMNS,
  STAGE_COLUMNS,
} from './committee-words.ts'
import { type Alignments, heading, sentence, signatures, tableOf, writePages } from './pdf-pages.ts'
import type { ReportSheet } from './report-sheet.ts'
import type { Line } from './words.ts'

const FIGURES: Alignments = {
  result: 'right',
  target: 'right',
  inPeriod: 'right',
  sinceNewYear: 'right',
  rate: 'right',
  expected: 'right',
  yearBefore: 'right',
  change: 'right',
  count: 'right',
  share: 'right',
  countBefore: 'right',
  committees: 'right',
  times: 'right',
  underWay: 'right',
  overdue: 'right',
  cases: 'right',
}

/** The report of a committee as pages. */
export const writeReportPdf = (sheet: ReportSheet, words: CommitteeWords): Promise<Buffer> => {
  const { sections, signatures: signs, column } = words
  const listed = <C extends CommitteeColumn>(
    columns: readonly C[],
    widths: readonly (string | number)[],
    lines: readonly Line<C>[],
    none: string,
  ): Content[] =>
    lines.length === 0 ? [sentence(none)] : [tableOf(columns, widths, [{ about: null, lines }], column, FIGURES)]
  return writePages(sheet.reportTitle, sheet, [
    heading(sections.basis),
    ...sheet.basis.map((line) => sentence(line.sentence)),
    heading(sections.figures),
    ...listed(FIGURE_COLUMNS, ['*', 130], sheet.figures, ''),
    heading(sections.children),
    ...listed(CHILD_COLUMNS, ['*', 44, 38, 44, 46, 46, 46, 40], sheet.children, sheet.noChildren),
    ...(sheet.childrenCut ? [sentence(sheet.childrenCut)] : []),
    heading(sections.groups),
    ...(sheet.breakdowns.length === 0
      ? [sentence(sheet.noGroups)]
      : [
          tableOf(
            GROUP_COLUMNS,
            ['*', 70, 70, 90],
            sheet.breakdowns.map(({ dimension, groups }) => ({ about: dimension, lines: groups })),
            column,
            FIGURES,
          ),
        ]),
    heading(sections.shortfalls),
    ...listed(SHORTFALL_COLUMNS, ['*', 62, 62, 70, 52], sheet.shortfalls, sheet.noShortfalls),
    heading(sections.stages),
    ...listed(STAGE_COLUMNS, ['*', 90], sheet.stages, sheet.noStages),
    signatures([[signs.writer], [signs.committee, signs.secretary]], signs.sign),
  ])
}
