import type { RuleId } from '../regulations/editions.ts'
import { addDays, addMonths, type CalendarDate } from '../shared/dates.ts'
import type { Verdict } from '../shared/result.ts'
import { advanceAct } from './advance.ts'
import { type CaseFile, isAwaited, obstaclesTo, type ProposedAct, rulesOn } from './case-file.ts'
import { missingPapers } from './dossier.ts'
import type { ReturnReason, VoteBody } from './events.ts'
import type { PaperKind } from './papers.ts'
import { outOfPlace } from './possible.ts'
import { notNeeded } from './return.ts'
import { standsInTheWay } from './rules.ts'
import type { Exit, Stage } from './stages.ts'
import { type Actor, TRANSITIONS, type Transition, type TransitionKind } from './transitions.ts'

/** Exactly one of stage and exit is set. */
export interface NextStep {
  readonly kind: TransitionKind
  readonly stage: Stage | null
  readonly exit: Exit | null
  /** Why one would go back; null for a step forward or out. */
  readonly reason: ReturnReason | null
  readonly by: Actor
  /** Nothing stands in its way but what the form of the step asks for: number, vote, whose decision. */
  readonly allowed: boolean
  readonly documentRequired: boolean
  readonly vote: VoteBody | null
  readonly voteRequired: boolean
  /** What failed first, then what is not known, what passed by an unchecked text, and what passed. */
  readonly verdicts: readonly Verdict[]
  readonly missingPapers: readonly PaperKind[]
  /** The first day from which no rule fails that waiting can mend; null where it cannot. */
  readonly earliestOn: CalendarDate | null
}

/** A case as it is looked at on a day. */
export type ViewedFile = CaseFile & { readonly on: CalendarDate }

const actOf = (file: CaseFile, row: Transition, on: CalendarDate): ProposedAct => {
  const details = { occurredOn: on, documentNumber: null }
  const sequence = file.state.lastSequence + 1
  switch (row.kind) {
    case 'ADVANCE':
      return { ...advanceAct(file, row, { ...details, to: row.to }), problems: [] }
    case 'RETURN':
      return {
        event: { ...details, kind: 'RETURNED', sequence, stage: row.to, reason: row.reason },
        step: null,
        rules: row.rules,
      }
    case 'EXIT':
      return {
        event: { ...details, kind: 'EXITED', sequence, exit: row.to },
        step: { to: row.to, details },
        rules: row.rules,
      }
  }
}

/** What stands in the way of the row on a day, and what the rules say to it. */
const judge = (file: CaseFile, row: Transition, on: CalendarDate) => {
  const act = actOf(file, row, on)
  const place = outOfPlace(file.state, act.event)
  if (place) return { inTheWay: [place], verdicts: [place] }
  const obstacles = obstaclesTo(file, act, on)
  const verdicts = rulesOn(file, act)
  if (row.kind === 'RETURN') {
    const needless = notNeeded(verdicts, row.reason, on)
    return { inTheWay: [...obstacles, ...needless], verdicts: [...obstacles, ...needless.slice(0, 1), ...verdicts] }
  }
  const inTheWay = [...obstacles, ...verdicts.filter((one) => standsInTheWay(one) && !isAwaited(act, one))]
  return { inTheWay, verdicts: [...obstacles, ...verdicts] }
}

const ORDER = ['FAILED', 'UNKNOWN', 'UNCHECKED', 'PASSED', 'NOT_APPLICABLE']
const placeOf = ({ outcome = 'FAILED', trust }: Verdict): number =>
  ORDER.indexOf(outcome === 'PASSED' && trust === 'UNCHECKED' ? 'UNCHECKED' : outcome)
const inOrder = (verdicts: readonly Verdict[]): Verdict[] => [...verdicts].sort((a, b) => placeOf(a) - placeOf(b))

const failsOn = (file: CaseFile, row: Transition, on: CalendarDate): boolean =>
  judge(file, row, on).inTheWay.some(({ outcome = 'FAILED' }) => outcome === 'FAILED')

/** The days from which the rules of a row may answer otherwise: the dates of the case, each with the months of a rule. */
const turningDays = ({ state, facts, regulations }: CaseFile, rules: readonly RuleId[], on: CalendarDate) => {
  const dates = [
    state.lastOn,
    state.ceremonyOn,
    state.admissionDecidedOn,
    facts.person.birthDate,
    facts.earlierMembership?.leftOn,
    facts.earlierMembership?.crimeClearedOn,
    ...facts.mentors.flatMap(({ startsOn, acquaintedSince, officialSince }) => [
      startsOn,
      acquaintedSince,
      officialSince,
    ]),
    ...facts.papers.map(({ issuedOn }) => issuedOn),
  ].filter((date) => date !== null && date !== undefined)
  const months = new Set([0])
  for (const { rules: texts } of regulations.editions)
    for (const { rule, unit, values } of texts)
      if (unit === 'MONTHS' && rules.includes(rule))
        for (const value of Object.values(values)) if (typeof value === 'number') months.add(value)
  const editions = regulations.editions.map(({ inForceFrom }) => inForceFrom)
  const days = dates.flatMap((date) => [...months].flatMap((count) => monthsLater(date, count)))
  return [...new Set([...days, ...days.map((one) => addDays(one, 1)), ...editions])].filter((one) => one > on).sort()
}
// The calendar ends in 2100; what lies beyond it is no day to wait for.
const monthsLater = (date: CalendarDate, months: number): CalendarDate[] =>
  Number(date.slice(0, 4)) + Math.ceil(months / 12) >= 2100 ? [] : [addMonths(date, months)]

const earliestFor = (file: CaseFile, row: Transition, on: CalendarDate): CalendarDate | null => {
  if (!failsOn(file, row, on)) return on
  if (row.kind !== 'ADVANCE' || outOfPlace(file.state, actOf(file, row, on).event)) return null
  return turningDays(file, row.rules, on).find((one) => !failsOn(file, row, one)) ?? null
}

const nextStep = (file: CaseFile, row: Transition, on: CalendarDate): NextStep => {
  const { inTheWay, verdicts } = judge(file, row, on)
  return {
    kind: row.kind,
    stage: row.kind === 'EXIT' ? null : row.to,
    exit: row.kind === 'EXIT' ? row.to : null,
    reason: row.kind === 'RETURN' ? row.reason : null,
    by: row.by,
    allowed: inTheWay.length === 0,
    documentRequired: row.documentRequired,
    vote: row.vote,
    voteRequired: row.voteRequired && !file.state.excusedFromVote,
    verdicts: inOrder(verdicts),
    missingPapers: row.kind === 'ADVANCE' ? missingPapers({ ...file, on, step: null }, row.to) : [],
    earliestOn: earliestFor(file, row, on),
  }
}

/** What could be done next on a day: the steps forward, then those back and out, each with what stands in its way. */
export const nextSteps = ({ on, ...file }: ViewedFile): NextStep[] =>
  file.state.status === 'EXITED'
    ? []
    : TRANSITIONS.filter(({ from }) => from === file.state.stage).map((row) => nextStep(file, row, on))
