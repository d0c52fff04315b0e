import type { CalendarDate } from '../shared/dates.ts'
import type { Verdict } from '../shared/result.ts'
import type { CaseState } from './replay.ts'
import type { Exit, Stage } from './stages.ts'

/** What the rules may know of a case besides its own events. */
export interface CaseFacts {
  readonly birthDate: CalendarDate | null
  /** Whether at least one mentor helps on the day. */
  readonly hasMentorOn: (day: CalendarDate) => boolean
}
export interface StepDetails {
  readonly occurredOn: CalendarDate
  readonly documentNumber: string | null
}
/** One step that is asked for: into a stage, or out. */
export interface ProposedStep {
  readonly state: CaseState
  readonly to: Stage | Exit
  readonly mentorRequired: boolean
  readonly details: StepDetails
  readonly facts: CaseFacts
  readonly today: CalendarDate
}
/** Looks at a step and answers what stands in its way, or null. */
export type CaseRule = (step: ProposedStep) => Verdict | null

export const stepVerdict = (code: Verdict['code'], values: Verdict['values'] = {}): Verdict => ({
  rule: 'STEP',
  code,
  values,
})

const notInTheFuture: CaseRule = ({ details: { occurredOn }, today }) =>
  occurredOn > today ? stepVerdict('DATE_IN_FUTURE', { on: occurredOn, today }) : null

const notBeforeThePreviousEvent: CaseRule = ({ state, details: { occurredOn } }) =>
  occurredOn < state.stageSince
    ? stepVerdict('BEFORE_PREVIOUS_EVENT', { on: occurredOn, previous: state.stageSince })
    : null

const notBeforeBirth: CaseRule = ({ facts: { birthDate }, details: { occurredOn } }) =>
  birthDate !== null && occurredOn < birthDate ? stepVerdict('BEFORE_BIRTH', { on: occurredOn }) : null

const withAMentor: CaseRule = ({ mentorRequired, facts, details: { occurredOn } }) =>
  mentorRequired && !facts.hasMentorOn(occurredOn) ? stepVerdict('NO_MENTOR', { on: occurredOn }) : null

/** Every rule that a step is measured by, in the order in which verdicts are told. */
export const CASE_RULES: readonly CaseRule[] = [notInTheFuture, notBeforeThePreviousEvent, notBeforeBirth, withAMentor]

export const verdictsOn = (step: ProposedStep): Verdict[] =>
  CASE_RULES.map((rule) => rule(step)).filter((verdict) => verdict !== null)
