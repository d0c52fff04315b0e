import {
  type DecidingBody,
  decideAdvance,
  decideEscalation,
  decideExit,
  decideHold,
  decideResumption,
  decideReturn,
  decideVote,
  type EscalationOutcome,
  type Exit,
  type ReturnReason,
  type Stage,
  type VoteBody,
  type VoteTally,
} from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import type { Outcome } from '../../platform/results.ts'
import { type ActInput, actOnCase } from './case-act.ts'
import type { Candidate } from './store.ts'

export type AdvanceCandidateInput = ActInput & {
  readonly to: Stage
  readonly vote?: VoteTally | null | undefined
  readonly decidedBy?: DecidingBody | null | undefined
}
export type ExitCandidateInput = ActInput & { readonly exit: Exit }
export type ReturnCandidateInput = ActInput & { readonly to: Stage; readonly reason: ReturnReason }
export type RecordVoteInput = ActInput & { readonly body: VoteBody; readonly vote: VoteTally }
export type DecideEscalationInput = ActInput & { readonly outcome: EscalationOutcome }

type Answer = Promise<Outcome<Candidate>>

/** The case enters its next stage on a day. */
export const advanceCandidate = (context: Context, input: AdvanceCandidateInput): Answer =>
  actOnCase(context, {
    operation: 'advanceCandidate',
    verb: 'candidate:advance',
    input,
    decide: ({ file, details, today }) =>
      decideAdvance(
        file,
        { ...details, to: input.to, vote: input.vote ?? null, decidedBy: input.decidedBy ?? null },
        today,
      ),
  })

/** The case leaves the path on a day. */
export const exitCandidate = (context: Context, input: ExitCandidateInput): Answer =>
  actOnCase(context, {
    operation: 'exitCandidate',
    verb: 'candidate:exit',
    input,
    decide: ({ file, details, today }) => decideExit(file, { ...details, exit: input.exit }, today),
  })

/** The case goes back to an earlier stage, for a reason that the rules know. */
export const returnCandidate = (context: Context, input: ReturnCandidateInput): Answer =>
  actOnCase(context, {
    operation: 'returnCandidate',
    verb: 'candidate:advance',
    input,
    decide: ({ file, details, today }) => decideReturn(file, { ...details, to: input.to, reason: input.reason }, today),
  })

/** A vote that led to no stage is written down; the third without two thirds either way goes to the committee above. */
export const recordVote = (context: Context, input: RecordVoteInput): Answer =>
  actOnCase(context, {
    operation: 'recordVote',
    verb: 'candidate:advance',
    input,
    decide: ({ file, details, today }) => decideVote(file, { ...details, body: input.body, vote: input.vote }, today),
  })

/** The case rests from a day on. */
export const holdCandidate = (context: Context, input: ActInput): Answer =>
  actOnCase(context, {
    operation: 'holdCandidate',
    verb: 'candidate:advance',
    input,
    decide: ({ file, details, today }) => decideHold(file, details, today),
  })

/** The case goes on from a day. */
export const resumeCandidate = (context: Context, input: ActInput): Answer =>
  actOnCase(context, {
    operation: 'resumeCandidate',
    verb: 'candidate:advance',
    input,
    decide: ({ file, details, today }) => decideResumption(file, details, today),
  })

/** The committee above decides what becomes of a case after three votes without two thirds either way. */
export const decideCaseEscalation = (context: Context, input: DecideEscalationInput): Answer =>
  actOnCase(context, {
    operation: 'decideEscalation',
    verb: 'candidate:escalation',
    input,
    decide: ({ file, details, today }) => decideEscalation(file, { ...details, outcome: input.outcome }, today),
  })
