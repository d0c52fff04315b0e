import type { CalendarDate } from '../shared/dates.ts'
import { type CaseDecision, type CaseFile, decideAct } from './case-file.ts'
import type { EscalationOutcome, VoteBody } from './events.ts'
import { stepVerdict } from './possible.ts'
import type { StepDetails } from './rules.ts'
import { checkDocument, checkHeldVote } from './step-fields.ts'
import type { VoteTally } from './votes.ts'

type Dated = Pick<StepDetails, 'occurredOn' | 'documentNumber'>
export type VoteCommand = Dated & { readonly body: VoteBody; readonly vote: VoteTally }
export type EscalationCommand = Dated & { readonly outcome: EscalationOutcome }

/** May a vote that leads to no stage be written down? One that passed goes with its step. */
export const decideVote = (file: CaseFile, command: VoteCommand, today: CalendarDate): CaseDecision => {
  const { body, vote, occurredOn, documentNumber } = command
  const { state, facts } = file
  return decideAct(
    file,
    {
      event: { kind: 'VOTE_HELD', sequence: state.lastSequence + 1, body, vote, occurredOn, documentNumber },
      step: { to: null, details: { occurredOn, documentNumber, vote } },
      rules: [],
      obstacles: body === 'COMMITTEE' && !facts.cell.hasCommitteeLevel ? [stepVerdict('NO_COMMITTEE_LEVEL')] : [],
      problems: checkHeldVote(vote),
    },
    today,
  )
}

/** R23: the committee above says what becomes of the case. */
export const decideEscalation = (file: CaseFile, command: EscalationCommand, today: CalendarDate): CaseDecision => {
  const { outcome, occurredOn, documentNumber } = command
  const { state } = file
  return decideAct(
    file,
    {
      event: { kind: 'ESCALATION_DECIDED', sequence: state.lastSequence + 1, outcome, occurredOn, documentNumber },
      step: { to: null, details: { occurredOn, documentNumber } },
      rules: [],
      problems: checkDocument(true, command),
    },
    today,
  )
}
