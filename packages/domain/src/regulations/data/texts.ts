import type { PaperKind } from '../../candidates/papers.ts'
import type { Stage } from '../../candidates/stages.ts'
import { type CalendarDate, parseCalendarDate } from '../../shared/dates.ts'
import type { Anchor, Edition, PaperWanted, RuleId, RuleText, RuleUnit, Trust } from '../editions.ts'

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text)
  if (!date) throw new Error(`An edition is of ${text}, which is no day`)
  return date
}

/** An edition as its file writes it, with days as text. */
type Written = Omit<Edition, 'issuedOn' | 'inForceFrom' | 'inForceTo'> & {
  readonly issuedOn: string
  readonly inForceFrom: string
  readonly inForceTo: string | null
}
export const edition = ({ issuedOn, inForceFrom, inForceTo, ...rest }: Written): Edition => ({
  ...rest,
  issuedOn: day(issuedOn),
  inForceFrom: day(inForceFrom),
  inForceTo: inForceTo === null ? null : day(inForceTo),
})

const text =
  (trust: Trust) =>
  (
    rule: RuleId,
    point: string | null,
    anchor: Anchor,
    unit: RuleUnit | null = null,
    values: RuleText['values'] = {},
  ): RuleText => ({ rule, point, trust, unit, anchor, values })
/** Read in a page that reproduces the text. */
export const checked = text('CHECKED')
/** Read in a secondary source only, or not at all. */
export const unchecked = text('UNCHECKED')

/** Form numbers are not compared with the text in any edition. */
const wanted = (stage: Stage, paper: PaperKind, form: string | null, required = true): PaperWanted => ({
  paper,
  stage,
  form,
  required,
  trust: 'UNCHECKED',
})
/** The papers of every edition so far: an edition that wants others writes a list of its own. */
export const USUAL_PAPERS: readonly PaperWanted[] = [
  wanted('SOURCED', 'SOURCE_COMMENT', null, false),
  wanted('CULTIVATING', 'CELL_RESOLUTION', null, false),
  wanted('AWARENESS_TRAINED', 'AWARENESS_CERTIFICATE', null),
  wanted('DOSSIER_OPEN', 'APPLICATION', '1-KNĐ', false),
  wanted('VERIFYING', 'APPLICATION', '1-KNĐ'),
  wanted('VERIFYING', 'CURRICULUM_VITAE', '2-KNĐ'),
  wanted('OPINIONS_COLLECTED', 'VERIFICATION_SUMMARY', null, false),
  wanted('OPINIONS_COLLECTED', 'OPINIONS_SUMMARY', '5-KNĐ'),
  wanted('CELL_PROPOSED', 'MEMBER_INTRODUCTION', '3-KNĐ'),
  wanted('CELL_PROPOSED', 'UNION_INTRODUCTION', '4-KNĐ', false),
  wanted('CELL_PROPOSED', 'CELL_PROPOSAL', '6-KNĐ', false),
  wanted('COMMITTEE_PROPOSED', 'COMMITTEE_PROPOSAL', '8-KNĐ', false),
  wanted('ADMISSION_DECIDED', 'ADMISSION_DECISION', '9-KNĐ', false),
  wanted('PROBATIONARY', 'CEREMONY_MINUTES', null, false),
  wanted('RECOGNITION_PENDING', 'NEW_MEMBER_CERTIFICATE', null),
  wanted('RECOGNITION_PENDING', 'SELF_REVIEW', '10-KNĐ', false),
  wanted('RECOGNITION_PENDING', 'MENTOR_REVIEW', '11-KNĐ', false),
  wanted('RECOGNITION_PENDING', 'PROBATION_OPINIONS', '12-KNĐ', false),
  wanted('OFFICIAL', 'CELL_RECOGNITION_PROPOSAL', '13-KNĐ'),
  wanted('OFFICIAL', 'COMMITTEE_RECOGNITION_PROPOSAL', '15-KNĐ', false),
  wanted('OFFICIAL', 'RECOGNITION_DECISION', null, false),
]
