import { formatDate, STAGES } from '@nguon/domain'
import type { PrintedCase } from './case-document.ts'
import { dayOr, type Language } from './case-words.ts'
import { type SheetDays, type SheetHead, sheetHeadOf } from './summary-sheet.ts'
import type { Line, PAPER_COLUMNS } from './words.ts'

export interface StageOfPapers {
  readonly stage: string
  readonly papers: readonly Line<(typeof PAPER_COLUMNS)[number]>[]
}
export interface ChecklistSheet extends SheetHead {
  readonly counted: string
  readonly stages: readonly StageOfPapers[]
}

const BOX = '☐'

const paperLine = (
  line: PrintedCase['dossier'][number],
  masked: boolean,
  { labels, words }: Language,
): StageOfPapers['papers'][number] => {
  const { record } = line
  const ofRecord = (value: string | null): string => value ?? (masked ? words.hidden : words.unknown)
  const marks = [line.required ? words.required : null, line.trust === 'UNCHECKED' ? words.uncompared : null]
  const said = marks.filter(Boolean).join('; ')
  return {
    box: BOX,
    paper: [labels.paperKind[line.paper], line.form && `– ${line.form}`, said && `(${said})`].filter(Boolean).join(' '),
    state: labels.paperState[line.state],
    number: record ? [ofRecord(record.number), record.issuer].filter(Boolean).join(', ') : '',
    issuedOn: record ? formatDate(record.issuedOn) : '',
    validUntil: record ? dayOr(line.validUntil, words.unknown) : '',
    keptAt: record ? ofRecord(record.keptAt) : '',
  }
}

/** The papers that the stages want, stage by stage, each with what the register has of it and a box to tick by hand. */
export const checklistSheetOf = (printed: PrintedCase, days: SheetDays, language: Language): ChecklistSheet => {
  const required = printed.dossier.filter((line) => line.required)
  return {
    ...sheetHeadOf(printed, days, language),
    counted: language.words.counted(required.filter(({ state }) => state === 'HAVE').length, required.length),
    stages: STAGES.flatMap((stage) => {
      const lines = printed.dossier.filter((line) => line.stage === stage)
      if (lines.length === 0) return []
      return {
        stage: language.labels.stage[stage],
        papers: lines.map((line) => paperLine(line, printed.masked, language)),
      }
    }),
  }
}
