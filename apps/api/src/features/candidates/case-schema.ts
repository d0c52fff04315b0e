import { builder } from '../../schema/builder.ts'
import { tellVerdicts, VerdictType } from '../../schema/results.ts'
import { CandidateResult } from './candidate-result.ts'
import {
  AdvanceCandidateInput,
  AmendmentInput,
  CorrectCaseInput,
  DecideEscalationInput,
  ExitCandidateInput,
  HoldCandidateInput,
  ReadmitCandidateInput,
  RecordVoteInput,
  ResumeCandidateInput,
  ReturnCandidateInput,
} from './case-inputs.ts'
import {
  advanceCandidate,
  decideCaseEscalation,
  exitCandidate,
  holdCandidate,
  recordVote,
  resumeCandidate,
  returnCandidate,
} from './case-service.ts'
import { CaseSnapshotType, CorrectionPreviewType, NextStepType, shownEvents } from './case-types.ts'
import { findCaseAsOf, findChecks, findCorrectionPreview, findNextSteps } from './case-views.ts'
import { correctCase, correctionCommand } from './correction-service.ts'
import { readmitCandidate } from './readmission-service.ts'
import { CandidateType, toldOfCase } from './types.ts'

const ON = { type: 'Date', description: "The day that is looked at; the server's day when it is left out." } as const

builder.objectFields(CandidateType, (t) => ({
  nextSteps: t.field({
    type: [NextStepType],
    description: 'What could be done next, the steps forward first, with what every rule says to each.',
    args: { on: t.arg(ON) },
    resolve: async (candidate, { on }, context) => {
      const about = toldOfCase(candidate)
      return (await findNextSteps(context, candidate, on ?? context.clock.today())).map((step) => ({ ...step, about }))
    },
  }),
  checks: t.field({
    type: [VerdictType],
    description:
      'What each of the rules says of the case: what happened is judged by its own day, what has not by the day that is looked at.',
    args: { on: t.arg(ON) },
    resolve: async (candidate, { on }, context) =>
      tellVerdicts(context, await findChecks(context, candidate, on ?? context.clock.today()), toldOfCase(candidate)),
  }),
  correctionPreview: t.field({
    type: CorrectionPreviewType,
    description: 'What a correction would do. Nothing is changed.',
    args: {
      voids: t.arg.intList({ description: 'The events that were never so.' }),
      amends: t.arg({ type: AmendmentInput, description: 'The event that is amended.' }),
    },
    resolve: async (candidate, args, context) => ({
      ...(await findCorrectionPreview(context, candidate, correctionCommand({ ...args, reason: null }))),
      about: toldOfCase(candidate),
    }),
  }),
  asOf: t.field({
    type: CaseSnapshotType,
    nullable: true,
    description: 'The case as it stood on a day, by what was known on another; null where it had not begun.',
    args: {
      on: t.arg({ type: 'Date', required: true, description: 'The day on which it stood so.' }),
      knownOn: t.arg({ type: 'Date', description: 'What was recorded by this day; all of it when it is left out.' }),
    },
    resolve: async (candidate, { on, knownOn }, context) => {
      const then = await findCaseAsOf(context, candidate, { on, knownOn: knownOn ?? null })
      return then && { state: then.state, shown: shownEvents(then.events, toldOfCase(candidate)) }
    },
  }),
}))

builder.mutationFields((t) => ({
  readmitCandidate: t.field({
    type: CandidateResult,
    description: 'A cell names a former member again: a new case, linked to the one before.',
    args: { input: t.arg({ type: ReadmitCandidateInput, required: true, description: 'The person and the cell.' }) },
    resolve: (_root, { input }, context) => readmitCandidate(context, input),
  }),
  advanceCandidate: t.field({
    type: CandidateResult,
    description: 'The case enters a stage on a day.',
    args: { input: t.arg({ type: AdvanceCandidateInput, required: true, description: 'The step.' }) },
    resolve: (_root, { input }, context) => advanceCandidate(context, input),
  }),
  exitCandidate: t.field({
    type: CandidateResult,
    description: 'The case leaves the path on a day.',
    args: { input: t.arg({ type: ExitCandidateInput, required: true, description: 'The way out.' }) },
    resolve: (_root, { input }, context) => exitCandidate(context, input),
  }),
  returnCandidate: t.field({
    type: CandidateResult,
    description: 'The case goes back to an earlier stage.',
    args: { input: t.arg({ type: ReturnCandidateInput, required: true, description: 'The way back.' }) },
    resolve: (_root, { input }, context) => returnCandidate(context, input),
  }),
  recordVote: t.field({
    type: CandidateResult,
    description: 'A vote that led to no stage is written down.',
    args: { input: t.arg({ type: RecordVoteInput, required: true, description: 'The vote.' }) },
    resolve: (_root, { input }, context) => recordVote(context, input),
  }),
  holdCandidate: t.field({
    type: CandidateResult,
    description: 'The case rests from a day on.',
    args: { input: t.arg({ type: HoldCandidateInput, required: true, description: 'The day.' }) },
    resolve: (_root, { input }, context) => holdCandidate(context, input),
  }),
  resumeCandidate: t.field({
    type: CandidateResult,
    description: 'The case goes on from a day.',
    args: { input: t.arg({ type: ResumeCandidateInput, required: true, description: 'The day.' }) },
    resolve: (_root, { input }, context) => resumeCandidate(context, input),
  }),
  decideEscalation: t.field({
    type: CandidateResult,
    description: 'The committee above decides after three votes without two thirds either way.',
    args: { input: t.arg({ type: DecideEscalationInput, required: true, description: 'The decision.' }) },
    resolve: (_root, { input }, context) => decideCaseEscalation(context, input),
  }),
  correctCase: t.field({
    type: CandidateResult,
    description: 'An error is undone by an event that says so; the case is derived anew.',
    args: { input: t.arg({ type: CorrectCaseInput, required: true, description: 'The correction.' }) },
    resolve: (_root, { input }, context) => correctCase(context, input),
  }),
}))
