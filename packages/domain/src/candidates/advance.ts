import type { CalendarDate } from '../shared/dates.ts'
import { type FieldProblem, problemWhen } from '../shared/result.ts'
import { type CaseDecision, type CaseFile, decideAct, type ProposedAct } from './case-file.ts'
import { checkHeldVote } from './held-votes.ts'
import { stepVerdict } from './possible.ts'
import type { StepDetails } from './rules.ts'
import type { Stage } from './stages.ts'
import { type Advance, findAdvance, type Transition } from './transitions.ts'
import type { VoteTally } from './votes.ts'

export type AdvanceCommand = StepDetails & { readonly to: Stage }

/** Some decisions are nothing without their number. */
export const checkDocument = (
  required: boolean,
  { documentNumber }: Pick<StepDetails, 'documentNumber'>,
): FieldProblem[] => problemWhen(required && !documentNumber?.trim(), { field: 'documentNumber', code: 'REQUIRED' })

/** Whether the step's event must say whose decision it is. */
export const needsDecider = ({ vote }: Transition): boolean => vote === 'DECIDING'

const checkVote = ({ voteRequired }: Advance, vote: VoteTally | null, excused: boolean): FieldProblem[] =>
  vote ? checkHeldVote(vote) : problemWhen(voteRequired && !excused, { field: 'vote', code: 'REQUIRED' })

// Rules on the vote itself: a committee above that let the case go on has answered for it.
const ON_THE_VOTE: ReadonlySet<string> = new Set(['R13', 'R14'])

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
    rules: excused
      ? row.rules.filter((rule) => !ON_THE_VOTE.has(rule) && (rule !== 'R15' || needsDecider(row)))
      : row.rules,
    mentorRequired: row.mentorRequired,
    obstacles: to === 'COMMITTEE_PROPOSED' && !facts.cell.hasCommitteeLevel ? [stepVerdict('NO_COMMITTEE_LEVEL')] : [],
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
