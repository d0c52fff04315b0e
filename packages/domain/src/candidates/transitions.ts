import type { RuleId } from '../regulations/editions.ts'
import type { ReturnReason, VoteBody } from './events.ts'
import type { Exit, SideState, Stage } from './stages.ts'

export const TRANSITION_KINDS = ['ADVANCE', 'RETURN', 'EXIT'] as const
export type TransitionKind = (typeof TRANSITION_KINDS)[number]

/** Whose act a step is: the cell's, its committee's, or that of the committee above which decides. */
export const ACTORS = ['CELL', 'COMMITTEE', 'UPPER'] as const
export type Actor = (typeof ACTORS)[number]

interface Terms {
  readonly from: Stage
  readonly by: Actor
  /** A decision that is nothing without its number. */
  readonly documentRequired: boolean
  readonly mentorRequired: boolean
  /** Whose vote leads here; where it is not required it may be written down all the same. */
  readonly vote: VoteBody | null
  readonly voteRequired: boolean
  /** The rules that the step is measured by; a return is open only where they fail. */
  readonly rules: readonly RuleId[]
}
export type Advance = Terms & { readonly kind: 'ADVANCE'; readonly to: Stage }
export type Return = Terms & { readonly kind: 'RETURN'; readonly to: Stage; readonly reason: ReturnReason }
export type WayOut = Terms & { readonly kind: 'EXIT'; readonly to: Exit }
/** One row of the table of steps. */
export type Transition = Advance | Return | WayOut

type Needs = Partial<Omit<Terms, 'from' | 'by'>>
const terms = (from: Stage, by: Actor, needs: Needs): Terms => ({
  from,
  by,
  documentRequired: false,
  mentorRequired: false,
  vote: null,
  voteRequired: false,
  rules: [],
  ...needs,
})
const step = (from: Stage, to: Stage, by: Actor, needs: Needs = {}): Advance => ({
  ...terms(from, by, needs),
  kind: 'ADVANCE',
  to,
})
const back = (from: readonly Stage[], to: Stage, reason: ReturnReason, by: Actor, needs: Needs = {}): Return[] =>
  from.map((stage) => ({ ...terms(stage, by, needs), kind: 'RETURN', to, reason }))
const out = (from: readonly Stage[], to: Exit, by: Actor, needs: Needs = {}): WayOut[] =>
  from.map((stage) => ({ ...terms(stage, by, needs), kind: 'EXIT', to }))

// What the cell's meeting looks at before it proposes somebody.
const AT_THE_MEETING: readonly RuleId[] = ['R1', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R11', 'R12', 'R13', 'R14', 'R16']
const DECISION: Needs = { documentRequired: true, vote: 'DECIDING', rules: ['R2', 'R15', 'R24', 'R28', 'R30'] }

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

/** The one table of the steps: forward, back, and out. COMMITTEE_PROPOSED exists only where such a level does. */
export const TRANSITIONS: readonly Transition[] = [
  step('SOURCED', 'CULTIVATING', 'CELL', { mentorRequired: true, rules: ['R9', 'R10'] }),
  step('CULTIVATING', 'AWARENESS_TRAINED', 'CELL'),
  step('AWARENESS_TRAINED', 'DOSSIER_OPEN', 'CELL'),
  step('DOSSIER_OPEN', 'VERIFYING', 'COMMITTEE'),
  step('VERIFYING', 'OPINIONS_COLLECTED', 'CELL'),
  step('OPINIONS_COLLECTED', 'CELL_PROPOSED', 'CELL', { vote: 'CELL', voteRequired: true, rules: AT_THE_MEETING }),
  step('CELL_PROPOSED', 'COMMITTEE_PROPOSED', 'COMMITTEE', { vote: 'COMMITTEE', voteRequired: true, rules: ['R15'] }),
  step('CELL_PROPOSED', 'ADMISSION_DECIDED', 'UPPER', DECISION),
  step('COMMITTEE_PROPOSED', 'ADMISSION_DECIDED', 'UPPER', DECISION),
  step('ADMISSION_DECIDED', 'PROBATIONARY', 'CELL', { rules: ['R17'] }),
  step('PROBATIONARY', 'RECOGNITION_PENDING', 'CELL', { rules: ['R18', 'R19'] }),
  step('RECOGNITION_PENDING', 'OFFICIAL', 'UPPER', {
    documentRequired: true,
    vote: 'CELL_RECOGNITION',
    rules: ['R18', 'R19', 'R20', 'R21'],
  }),

  // Until the cell has met: afterwards the day of the meeting has answered for certificate and papers.
  ...back(
    ['AWARENESS_TRAINED', 'DOSSIER_OPEN', 'VERIFYING', 'OPINIONS_COLLECTED'],
    'CULTIVATING',
    'CERTIFICATE_EXPIRED',
    'CELL',
    { rules: ['R6'] },
  ),
  ...back(['VERIFYING', 'OPINIONS_COLLECTED'], 'DOSSIER_OPEN', 'PAPERS_STALE', 'CELL', { rules: ['R7'] }),
  ...back(['OPINIONS_COLLECTED'], 'VERIFYING', 'VOTE_NOT_PASSED', 'CELL'),
  ...back(['CELL_PROPOSED'], 'OPINIONS_COLLECTED', 'VOTE_NOT_PASSED', 'COMMITTEE'),
  ...back(['COMMITTEE_PROPOSED'], 'CELL_PROPOSED', 'VOTE_NOT_PASSED', 'UPPER'),
  ...back(['RECOGNITION_PENDING'], 'PROBATIONARY', 'VOTE_NOT_PASSED', 'CELL'),

  ...out(BEFORE_DECISION, 'DROPPED', 'CELL'),
  ...out(BEFORE_DECISION, 'WITHDRAWN', 'CELL'),
  ...out(['OPINIONS_COLLECTED', 'CELL_PROPOSED', 'COMMITTEE_PROPOSED'], 'REJECTED', 'UPPER', {
    documentRequired: true,
  }),
  ...out(ADMITTED, 'STRUCK_OFF', 'UPPER', { documentRequired: true }),
  ...out(ADMITTED, 'LEFT', 'CELL'),
  ...out(['ADMISSION_DECIDED', ...ADMITTED], 'DECISION_ANNULLED', 'UPPER', { documentRequired: true }),
]

export const findAdvance = (from: Stage, to: Stage): Advance | null =>
  TRANSITIONS.find((row): row is Advance => row.kind === 'ADVANCE' && row.from === from && row.to === to) ?? null
export const findReturn = (from: Stage, reason: ReturnReason): Return | null =>
  TRANSITIONS.find((row): row is Return => row.kind === 'RETURN' && row.from === from && row.reason === reason) ?? null
export const findWayOut = (from: Stage, to: Exit): WayOut | null =>
  TRANSITIONS.find((row): row is WayOut => row.kind === 'EXIT' && row.from === from && row.to === to) ?? null

/** Where each body may vote. */
export const STAGES_OF_VOTE: Readonly<Record<VoteBody, readonly Stage[]>> = {
  CELL: ['OPINIONS_COLLECTED'],
  COMMITTEE: ['CELL_PROPOSED'],
  DECIDING: ['CELL_PROPOSED', 'COMMITTEE_PROPOSED'],
  CELL_RECOGNITION: ['RECOGNITION_PENDING'],
  COMMITTEE_RECOGNITION: ['RECOGNITION_PENDING'],
}

/** What may be done to a case beside correcting it, which may always be done. */
export const CASE_ACTS = [
  'ADVANCE',
  'RETURN',
  'EXIT',
  'VOTE',
  'HOLD',
  'RESUME',
  'START_TRANSFER',
  'ACCEPT_TRANSFER',
  'CANCEL_TRANSFER',
  'DECIDE_ESCALATION',
] as const
export type CaseAct = (typeof CASE_ACTS)[number]

interface SideTerms {
  /** By what a case comes into it; of votes it is the third without two thirds. */
  readonly enteredBy: CaseAct | null
  readonly acts: readonly CaseAct[]
  /** The ways out that stay open; EXIT is among the acts where there are any. */
  readonly exits: readonly Exit[]
}
const EVERY_EXIT: readonly Exit[] = ['DROPPED', 'WITHDRAWN', 'REJECTED', 'STRUCK_OFF', 'LEFT', 'DECISION_ANNULLED']

/** What may be done beside the stage, and in no side state at all. */
export const ACTS_IN: Readonly<Record<SideState | 'NONE', SideTerms>> = {
  NONE: { enteredBy: null, acts: ['ADVANCE', 'RETURN', 'EXIT', 'VOTE', 'HOLD', 'START_TRANSFER'], exits: EVERY_EXIT },
  // Two cells hold the case, so neither may take a step before the other has answered.
  TRANSFERRING: { enteredBy: 'START_TRANSFER', acts: ['ACCEPT_TRANSFER', 'CANCEL_TRANSFER'], exits: [] },
  ON_HOLD: { enteredBy: 'HOLD', acts: ['RESUME', 'EXIT'], exits: EVERY_EXIT },
  // The committee above decides; only the person's own will goes before it.
  ESCALATED: { enteredBy: 'VOTE', acts: ['DECIDE_ESCALATION', 'EXIT'], exits: ['WITHDRAWN', 'LEFT'] },
}
