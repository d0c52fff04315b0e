import type { CaseFile } from '../candidates/case-file.ts'
import type { PlainEvent } from '../candidates/replay.ts'
import { ruleVerdicts } from '../candidates/rules.ts'
import type { Stage } from '../candidates/stages.ts'
import { TRANSITIONS } from '../candidates/transitions.ts'
import type { RuleId } from '../regulations/editions.ts'
import { findRule, type Regulations } from '../regulations/regulations.ts'
import { type CalendarDate, parseCalendarDate } from '../shared/dates.ts'
import type { Verdict } from '../shared/result.ts'
import { STAGES_BEFORE_DECISION } from './forecast.ts'

/** A step that is left until the decision, on the first day on which it may be taken. */
export interface StepAhead {
  readonly stage: Stage
  readonly on: CalendarDate
}
export interface EarliestDecision {
  /** Null where a rule bars the case whatever day it is. */
  readonly on: CalendarDate | null
  readonly steps: readonly StepAhead[]
  /** The rule that lets a step be taken later than on the day of looking only; null where nothing but acts is left. */
  readonly waitsFor: Verdict | null
  /** What bars it. */
  readonly barredBy: readonly Verdict[]
}

// What only time mends, or nothing: papers, votes, mentors and consents are acts, which may be done on any day.
const RULES_OF_TIME: readonly RuleId[] = ['R1', 'R28', 'R30']

/** The case as it would be after one more step, as far as the rules of time look at it. */
const afterStep = (file: CaseFile, stage: Stage, on: CalendarDate): CaseFile => {
  const sequence = file.state.lastSequence + 1
  const event: PlainEvent = { kind: 'STAGE_ENTERED', sequence, stage, occurredOn: on, documentNumber: null }
  return {
    ...file,
    events: [...file.events, event],
    state: { ...file.state, stage, stageSince: on, lastOn: on, lastSequence: sequence },
  }
}

const failedOn = (file: CaseFile, to: Stage, rules: readonly RuleId[], on: CalendarDate): Verdict[] =>
  ruleVerdicts(rules, { ...file, on, step: { to, details: { occurredOn: on, documentNumber: null } } }).filter(
    ({ outcome = 'FAILED' }) => outcome === 'FAILED',
  )

/** Whether the committee between the cell and who decides may not be passed over on the day. */
const needsCommittee = (file: CaseFile, on: CalendarDate): boolean =>
  file.facts.cell.hasCommitteeLevel && failedOn(file, 'ADMISSION_DECIDED', ['R15'], on).length > 0

const nextStage = (file: CaseFile, on: CalendarDate): Stage | null => {
  const ways = TRANSITIONS.flatMap((row) => (row.kind === 'ADVANCE' && row.from === file.state.stage ? [row.to] : []))
  const [first = null] = ways
  return ways.includes('ADMISSION_DECIDED') && !needsCommittee(file, on) ? 'ADMISSION_DECIDED' : first
}

/** When waiting is over, as the verdict itself says it; null where it says nothing of the kind. */
const mendedOn = ({ values }: Verdict): CalendarDate | null => parseCalendarDate(String(values.earliestOn ?? ''))

/**
 * The first day on which the admission can be decided, if every act that is left is done as soon as the rules let it be
 * done. A case that rests or moves is looked at as if it went on.
 */
export const earliestDecision = (file: CaseFile, today: CalendarDate): EarliestDecision | null => {
  if (file.state.exit !== null || !STAGES_BEFORE_DECISION.includes(file.state.stage)) return null
  let ahead = file
  let on = today > file.state.lastOn ? today : file.state.lastOn
  let waitsFor: Verdict | null = null
  const steps: StepAhead[] = []
  while (ahead.state.stage !== 'ADMISSION_DECIDED') {
    const stage = nextStage(ahead, on)
    if (stage === null) throw new Error(`No step leads on from ${ahead.state.stage}`)
    const rules = RULES_OF_TIME.filter((rule) =>
      TRANSITIONS.some((row) => row.kind === 'ADVANCE' && row.to === stage && row.rules.includes(rule)),
    )
    const failed = failedOn(ahead, stage, rules, on)
    const days = failed.map(mendedOn)
    const latest = days.reduce<CalendarDate | null>(
      (last, one) => (one !== null && (last === null || one > last) ? one : last),
      null,
    )
    const stillBarred = latest === null || days.includes(null) ? failed : failedOn(ahead, stage, rules, latest)
    if (stillBarred.length > 0) return { on: null, steps, waitsFor, barredBy: stillBarred }
    if (latest !== null) {
      waitsFor = failed.find((verdict) => mendedOn(verdict) === latest) ?? null
      on = latest
    }
    steps.push({ stage, on })
    ahead = afterStep(ahead, stage, on)
  }
  return { on, steps, waitsFor, barredBy: [] }
}

/** The months of age that a person must have at the cell's meeting, by the edition of the day; what only time mends of a list. */
export const leastMonthsOfAge = (on: CalendarDate, regulations: Regulations): number => {
  const least = findRule('R1', on, regulations)?.text.values.least
  return typeof least === 'number' ? least : 0
}
