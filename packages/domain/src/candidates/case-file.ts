import type { RuleId } from '../regulations/editions.ts'
import type { Regulations } from '../regulations/regulations.ts'
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
import { type CaseFacts, hasMentorOn } from './case-facts.ts'
import type { CaseEvent } from './events.ts'
import { outOfPlace, outOfTime, stepVerdict } from './possible.ts'
import { effectiveEvents, type PlainEvent, replayCase } from './replay.ts'
import { ruleVerdicts, type SeenCase, standsInTheWay } from './rules.ts'

/** A case with all that the rules may know of it; a decision adds the day and the step. */
export type CaseFile = Omit<SeenCase, 'on' | 'step'>

/** The file from all that was recorded of the case, corrections too. */
export const openFile = (recorded: readonly CaseEvent[], facts: CaseFacts, regulations: Regulations): CaseFile => ({
  events: effectiveEvents(recorded),
  state: replayCase(recorded),
  facts,
  regulations,
})

/** What is to be stored: the event, and what every rule of the step said, each by its edition. */
export interface Decided<E extends CaseEvent = CaseEvent> {
  readonly event: E
  readonly verdicts: readonly Verdict[]
}
export type CaseDecision<E extends CaseEvent = CaseEvent> = Result<Decided<E>, Refusal | Invalid>

/** One act that is asked for, and what it is measured by. */
export interface ProposedAct<E extends PlainEvent = PlainEvent> {
  readonly event: E
  readonly step: SeenCase['step']
  readonly rules: readonly RuleId[]
  readonly mentorRequired?: boolean
  /** What is not filled in as it must be. */
  readonly problems?: readonly FieldProblem[]
  /** What else stands in the way, as the machine sees it. */
  readonly obstacles?: readonly Verdict[]
  /** What the rules say only because the form has left out the vote, or whose decision it is. */
  readonly awaited?: readonly Verdict['code'][]
  /** The rules look at the case as if the act were done. */
  readonly asIfDone?: boolean
}

/** Whether the form of the step has yet to answer what the verdict asks for. */
export const isAwaited = ({ awaited = [] }: ProposedAct, { code }: Verdict): boolean => awaited.includes(code)

/** What the machine itself says to an act that has its place: days, birth, mentor. */
export const obstaclesTo = (
  { state, facts }: CaseFile,
  { event, obstacles = [], mentorRequired = false }: ProposedAct,
  today: CalendarDate,
): Verdict[] => {
  const { occurredOn: on } = event
  const { birthDate } = facts.person
  return [
    ...outOfTime(state, event, today),
    ...(birthDate !== null && on < birthDate ? [stepVerdict('BEFORE_BIRTH', { on })] : []),
    ...(mentorRequired && !hasMentorOn(facts, on) ? [stepVerdict('NO_MENTOR', { on })] : []),
    ...obstacles,
  ]
}

/** What the Party's rules say to the act, each rule once. */
export const rulesOn = (file: CaseFile, { event, step, rules, asIfDone }: ProposedAct): Verdict[] =>
  ruleVerdicts(rules, { ...file, events: asIfDone ? [...file.events, event] : file.events, on: event.occurredOn, step })

/** Accepts the act when neither the machine nor a rule stands in its way and it is filled in. */
export const decideAct = <E extends PlainEvent>(
  file: CaseFile,
  act: ProposedAct<E>,
  today: CalendarDate,
): CaseDecision<E> => {
  const place = outOfPlace(file.state, act.event)
  // Where the step itself is impossible, the rules have nothing to say to it; what escalated the case is told.
  if (place?.code === 'CASE_ESCALATED')
    return refuse(place, ...rulesOn(file, { ...act, rules: ['R23'] }).filter(standsInTheWay))
  if (place) return refuse(place)
  const { problems = [] } = act
  const verdicts = rulesOn(file, act)
  const inTheWay = [...obstaclesTo(file, act, today), ...verdicts.filter(standsInTheWay)].filter(
    (verdict) => problems.length === 0 || !isAwaited(act, verdict),
  )
  if (inTheWay.length > 0) return refuse(...inTheWay)
  return problems.length > 0 ? invalid(...problems) : accept({ event: act.event, verdicts })
}
