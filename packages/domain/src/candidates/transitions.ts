import type { Exit, Stage } from './stages.ts'

export interface Advance {
  readonly from: Stage
  readonly to: Stage
  /** A decision that is nothing without its number. */
  readonly documentRequired: boolean
  readonly mentorRequired: boolean
}
const step = (from: Stage, to: Stage, needs: { document?: true; mentor?: true } = {}): Advance => ({
  from,
  to,
  documentRequired: needs.document ?? false,
  mentorRequired: needs.mentor ?? false,
})

/** The one table of the steps forward. COMMITTEE_PROPOSED exists only where such a level does, so it may be passed over. */
export const ADVANCES: readonly Advance[] = [
  step('SOURCED', 'CULTIVATING', { mentor: true }),
  step('CULTIVATING', 'AWARENESS_TRAINED'),
  step('AWARENESS_TRAINED', 'DOSSIER_OPEN'),
  step('DOSSIER_OPEN', 'VERIFYING'),
  step('VERIFYING', 'OPINIONS_COLLECTED'),
  step('OPINIONS_COLLECTED', 'CELL_PROPOSED'),
  step('CELL_PROPOSED', 'COMMITTEE_PROPOSED'),
  step('CELL_PROPOSED', 'ADMISSION_DECIDED', { document: true }),
  step('COMMITTEE_PROPOSED', 'ADMISSION_DECIDED', { document: true }),
  step('ADMISSION_DECIDED', 'PROBATIONARY'),
  step('PROBATIONARY', 'RECOGNITION_PENDING'),
  step('RECOGNITION_PENDING', 'OFFICIAL', { document: true }),
]

export interface ExitStep {
  readonly exit: Exit
  readonly from: readonly Stage[]
  readonly documentRequired: boolean
}
const BEFORE_DECISION: readonly Stage[] = [
  'SOURCED',
  'CULTIVATING',
  'AWARENESS_TRAINED',
  'DOSSIER_OPEN',
  'VERIFYING',
  'OPINIONS_COLLECTED',
  'CELL_PROPOSED',
  'COMMITTEE_PROPOSED',
]
const ADMITTED: readonly Stage[] = ['PROBATIONARY', 'RECOGNITION_PENDING', 'OFFICIAL']

/** The one table of the ways out. */
export const EXIT_STEPS: readonly ExitStep[] = [
  { exit: 'DROPPED', from: BEFORE_DECISION, documentRequired: false },
  { exit: 'WITHDRAWN', from: BEFORE_DECISION, documentRequired: false },
  { exit: 'REJECTED', from: ['OPINIONS_COLLECTED', 'CELL_PROPOSED', 'COMMITTEE_PROPOSED'], documentRequired: true },
  { exit: 'STRUCK_OFF', from: ADMITTED, documentRequired: true },
  { exit: 'LEFT', from: ADMITTED, documentRequired: false },
  { exit: 'DECISION_ANNULLED', from: ['ADMISSION_DECIDED', ...ADMITTED], documentRequired: true },
]
