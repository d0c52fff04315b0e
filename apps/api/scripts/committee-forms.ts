import {
  ACT_COLUMNS,
  CHILD_COLUMNS,
  type CommitteeSheet,
  type CommitteeWords,
  EVIDENCE_COLUMNS,
  FIGURE_COLUMNS,
  GROUP_COLUMNS,
  RESPONSIBLE_COLUMNS,
  SHORTFALL_COLUMNS,
  STAGE_COLUMNS,
} from '../src/features/printing/committee-words.ts'
import { paragraph, partsOf } from './form-xml.ts'
import { CENTRED, heading, letterhead, only, signatures, table } from './print-forms.ts'

const report = (words: CommitteeWords): string[] => {
  const { sections, signatures: signs } = words
  return [
    letterhead(),
    paragraph('{reportTitle}', { ...CENTRED, bold: true, size: 28, before: 360 }),
    paragraph('{asOf}', { ...CENTRED, italic: true, after: 200 }),
    ...only('maskedNote', { ...CENTRED, italic: true }),
    heading(sections.basis),
    paragraph('{#basis [loopOver: "paragraph"]}{sentence}{/basis}'),
    heading(sections.figures),
    table('figures', FIGURE_COLUMNS, [338, 130], words),
    heading(sections.children),
    ...only('noChildren'),
    table('children', CHILD_COLUMNS, [146, 46, 40, 46, 48, 48, 50, 44], words),
    ...only('childrenCut'),
    heading(sections.groups),
    ...only('noGroups'),
    table('groups', GROUP_COLUMNS, [238, 70, 70, 90], words, { list: 'breakdowns', about: 'dimension' }),
    heading(sections.shortfalls),
    ...only('noShortfalls'),
    table('shortfalls', SHORTFALL_COLUMNS, [208, 66, 66, 76, 52], words),
    heading(sections.stages),
    ...only('noStages'),
    table('stages', STAGE_COLUMNS, [378, 90], words),
    ...signatures([[signs.writer], [signs.committee, signs.secretary]], signs.sign),
  ]
}

const evidence = (words: CommitteeWords): string[] => {
  const { sections, signatures: signs } = words
  return [
    letterhead(),
    paragraph('{evidenceTitle}', { ...CENTRED, bold: true, size: 28, before: 360 }),
    paragraph('{asOf}', { ...CENTRED, italic: true, after: 200 }),
    ...only('maskedNote', { ...CENTRED, italic: true }),
    paragraph('{evidenceNote}'),
    heading(sections.results),
    table('results', EVIDENCE_COLUMNS, [258, 70, 70, 70], words),
    ...only('childrenCut'),
    heading(sections.acts),
    paragraph('{countedActs}'),
    ...only('noActs'),
    table('acts', ACT_COLUMNS, [136, 50, 54, 50, 54, 66, 58], words, { list: 'units', about: 'unit' }),
    heading(sections.responsible),
    ...only('noResponsible'),
    table('responsible', RESPONSIBLE_COLUMNS, [112, 140, 76, 48, 46, 46], words),
    ...signatures([[signs.writer], [signs.committee, signs.secretary]], signs.sign),
  ]
}

/** The parts of the form of a sheet about a committee, as those of the case's sheets. */
export const partsOfCommitteeForm = (
  sheet: CommitteeSheet,
  words: CommitteeWords,
): Readonly<Record<string, string>> => {
  switch (sheet) {
    case 'report':
      return partsOf(report(words))
    case 'evidence':
      return partsOf(evidence(words))
  }
}
