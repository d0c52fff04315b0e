import type { CalendarDate } from '../shared/dates.ts'
import { type FieldProblem, problemWhen, type Verdict } from '../shared/result.ts'
import { type CaseDecision, type CaseFile, decideAct, type ProposedAct } from './case-file.ts'
import { dossierOf } from './dossier.ts'
import { stepVerdict } from './possible.ts'
import type { StepDetails } from './rules.ts'
import type { Stage } from './stages.ts'
import { checkDocument, checkHeldVote } from './step-fields.ts'
import { type Advance, findAdvance, type Transition } from './transitions.ts'
import type { VoteTally } from './votes.ts'

export type AdvanceCommand = StepDetails & { readonly to: Stage }

/** Whether the step's event must say whose decision it is. */
export const needsDecider = ({ vote }: Transition): boolean => vote === 'DECIDING'

const checkVote = ({ voteRequired }: Advance, vote: VoteTally | null, excused: boolean): FieldProblem[] =>
  vote ? checkHeldVote(vote) : problemWhen(voteRequired && !excused, { field: 'vote', code: 'REQUIRED' })

const AWAITING_A_VOTE: readonly Verdict['code'][] = [
  'VOTE_NOT_RECORDED',
  'VOTE_FALLS_SHORT',
  'DENOMINATOR_IMPOSSIBLE',
  'COMMITTEE_VOTE_NOT_RECORDED',
  'CELL_SIZE_UNKNOWN',
]

/** What the stage wants and the register had not on the day. */
const lackingPapers = (file: CaseFile, { to, ...details }: AdvanceCommand): Verdict[] => {
  const { occurredOn: on } = details
  return dossierOf({ ...file, on, step: { to, details } })
    .filter(
      ({ stage, required, state, record }) =>
        stage === to && required && (state !== 'HAVE' || (record !== null && record.issuedOn > on)),
    )
    .map(({ paper }) => ({ ...stepVerdict('PAPER_LACKING', { paper, on }), outcome: 'UNKNOWN' }))
}

/** The step as an act; the rules are all those that bind it. */
export const advanceAct = (file: CaseFile, row: Advance, command: AdvanceCommand): ProposedAct => {
  const { state, facts } = file
  const { occurredOn, documentNumber, to } = command
  const vote = row.vote === null ? null : (command.vote ?? null)
  const decidedBy = needsDecider(row) ? (command.decidedBy ?? null) : null
  const excused = state.excusedFromVote
  return {
    event: {
      kind: 'STAGE_ENTERED',
      sequence: state.lastSequence + 1,
      stage: to,
      occurredOn,
      documentNumber,
      ...(vote ? { vote } : {}),
      ...(decidedBy ? { decidedBy } : {}),
    },
    step: { to, details: command },
    rules: row.rules,
    mentorRequired: row.mentorRequired,
    obstacles: [
      ...(to === 'COMMITTEE_PROPOSED' && !facts.cell.hasCommitteeLevel ? [stepVerdict('NO_COMMITTEE_LEVEL')] : []),
      ...lackingPapers(file, command),
    ],
    awaited: [
      ...(row.voteRequired && !excused && !vote ? AWAITING_A_VOTE : []),
      ...(needsDecider(row) && !decidedBy ? (['DECIDING_BODY_UNKNOWN'] as const) : []),
    ],
    problems: [
      ...checkDocument(row.documentRequired, command),
      ...checkVote(row, vote, excused),
      ...problemWhen(needsDecider(row) && !decidedBy, { field: 'decidedBy', code: 'REQUIRED' }),
    ],
  }
}

/** May the case enter the stage on that day? */
export const decideAdvance = (file: CaseFile, command: AdvanceCommand, today: CalendarDate): CaseDecision => {
  const row = findAdvance(file.state.stage, command.to)
  if (row) return decideAct(file, advanceAct(file, row, command), today)
  return decideAct(file, strayAct(file, command), today)
}

/** A step that the table does not have: it is refused with its reason. */
const strayAct = ({ state }: CaseFile, { to, occurredOn, documentNumber }: AdvanceCommand): ProposedAct => ({
  event: { kind: 'STAGE_ENTERED', sequence: state.lastSequence + 1, stage: to, occurredOn, documentNumber },
  step: null,
  rules: [],
})
