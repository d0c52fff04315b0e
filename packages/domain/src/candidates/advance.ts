import type { CalendarDate } from '../shared/dates.ts'
import {
  accept,
  type FieldProblem,
  type Invalid,
  invalid,
  type Refusal,
  type Result,
  refuse,
  type Verdict,
} from '../shared/result.ts'
import type { CaseEvent, CaseState } from './case.ts'
import type { Exit, Stage } from './stages.ts'
import { ADVANCES, EXIT_STEPS } from './transitions.ts'

export interface CaseFacts {
  readonly birthDate: CalendarDate | null
  /** Days on which at least one mentor helps. */
  readonly hasMentorOn: (day: CalendarDate) => boolean
}
export interface StepDetails {
  readonly occurredOn: CalendarDate
  readonly documentNumber: string | null
}
export type AdvanceCommand = StepDetails & { readonly to: Stage }
export type ExitCommand = StepDetails & { readonly exit: Exit }
export type CaseDecision = Result<CaseEvent, Refusal | Invalid>

const structural = (code: string, values: Verdict['values'] = {}): Verdict => ({ rule: 'STEP', code, values })

const closed = (state: CaseState): Verdict | null => {
  if (state.status === 'EXITED') return structural('CASE_EXITED', { exit: state.exit ?? '', on: state.stageSince })
  return null
}

const dateVerdicts = (
  state: CaseState,
  { occurredOn }: StepDetails,
  facts: CaseFacts,
  today: CalendarDate,
): Verdict[] => {
  const verdicts: Verdict[] = []
  if (occurredOn > today) verdicts.push(structural('DATE_IN_FUTURE', { on: occurredOn, today }))
  if (occurredOn < state.stageSince)
    verdicts.push(structural('BEFORE_PREVIOUS_EVENT', { on: occurredOn, previous: state.stageSince }))
  if (facts.birthDate && occurredOn < facts.birthDate)
    verdicts.push(structural('BEFORE_BIRTH', { on: occurredOn, birthDate: facts.birthDate }))
  return verdicts
}

const missingDocument = (required: boolean, { documentNumber }: StepDetails): FieldProblem[] =>
  required && !documentNumber?.trim() ? [{ field: 'documentNumber', code: 'REQUIRED' }] : []

/** May the case enter the stage on that day? */
export const decideAdvance = (
  state: CaseState,
  command: AdvanceCommand,
  facts: CaseFacts,
  today: CalendarDate,
): CaseDecision => {
  const verdict = closed(state)
  if (verdict) return refuse(verdict)
  if (state.status === 'OFFICIAL') return refuse(structural('CASE_COMPLETE', { on: state.stageSince }))
  const advance = ADVANCES.find(({ from, to }) => from === state.stage && to === command.to)
  if (!advance) return refuse(structural('NO_SUCH_STEP', { from: state.stage, to: command.to }))
  const verdicts = dateVerdicts(state, command, facts, today)
  if (advance.mentorRequired && !facts.hasMentorOn(command.occurredOn))
    verdicts.push(structural('NO_MENTOR', { on: command.occurredOn }))
  if (verdicts.length > 0) return refuse(...verdicts)
  const problems = missingDocument(advance.documentRequired, command)
  if (problems.length > 0) return invalid(...problems)
  return accept({
    kind: 'STAGE_ENTERED',
    sequence: state.lastSequence + 1,
    stage: command.to,
    occurredOn: command.occurredOn,
    documentNumber: command.documentNumber,
  })
}

/** May the case leave the path this way on that day? */
export const decideExit = (
  state: CaseState,
  command: ExitCommand,
  facts: CaseFacts,
  today: CalendarDate,
): CaseDecision => {
  const verdict = closed(state)
  if (verdict) return refuse(verdict)
  const step = EXIT_STEPS.find(({ exit }) => exit === command.exit)
  if (!step?.from.includes(state.stage))
    return refuse(structural('NO_SUCH_STEP', { from: state.stage, to: command.exit }))
  const verdicts = dateVerdicts(state, command, facts, today)
  if (verdicts.length > 0) return refuse(...verdicts)
  const problems = missingDocument(step.documentRequired, command)
  if (problems.length > 0) return invalid(...problems)
  return accept({
    kind: 'EXITED',
    sequence: state.lastSequence + 1,
    exit: command.exit,
    occurredOn: command.occurredOn,
    documentNumber: command.documentNumber,
  })
}
