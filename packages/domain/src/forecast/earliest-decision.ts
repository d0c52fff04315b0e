import type { CaseFacts } from '../candidates/case-facts.ts'
import type { CaseFile } from '../candidates/case-file.ts'
import { mentorVerdict, ruleVerdicts } from '../candidates/rules.ts'
import type { Stage } from '../candidates/stages.ts'
import { TRANSITIONS } from '../candidates/transitions.ts'
import type { RuleId } from '../regulations/editions.ts'
import { findRule, type Regulations } from '../regulations/regulations.ts'
import { addDays, type CalendarDate, parseCalendarDate } from '../shared/dates.ts'
import { coversDay } from '../shared/ranges.ts'
import type { Verdict } from '../shared/result.ts'
import { STAGES_BEFORE_DECISION } from './forecast.ts'
import { afterReturn, afterStep, wayBack } from './steps-ahead.ts'

/** A step that is left until the decision, on the first day on which it may be taken. */
export interface StepAhead {
  readonly stage: Stage
  readonly on: CalendarDate
  /** Whether the case goes back by it: a certificate or a paper is too old by then and is made again. */
  readonly back: boolean
}
export const AWAITED_DECISIONS = ['ADMISSION', 'RECOGNITION'] as const
/** What a case waits for: the decision to admit, or, once that was taken, to recognise an official member. */
export type AwaitedDecision = (typeof AWAITED_DECISIONS)[number]

export interface EarliestDecision {
  readonly decision: AwaitedDecision
  /** Null where a rule bars the case whatever day it is. */
  readonly on: CalendarDate | null
  readonly steps: readonly StepAhead[]
  /** The rule that lets a step be taken later than on the day of looking only; null where nothing but acts is left. */
  readonly waitsFor: Verdict | null
  /** What bars it. */
  readonly barredBy: readonly Verdict[]
}

const GOALS = { ADMISSION: 'ADMISSION_DECIDED', RECOGNITION: 'OFFICIAL' } as const
const STAGES_BEFORE_RECOGNITION: readonly Stage[] = ['ADMISSION_DECIDED', 'PROBATIONARY', 'RECOGNITION_PENDING']

const awaitedBy = (stage: Stage): AwaitedDecision | null => {
  if (STAGES_BEFORE_DECISION.includes(stage)) return 'ADMISSION'
  return STAGES_BEFORE_RECOGNITION.includes(stage) ? 'RECOGNITION' : null
}

// What only time mends, or nothing. Papers, votes, verifications and introducers are acts, which may be done on any day; of the
// consent to an age (R2) it is the day between it and the decision that takes time, of the mentor (R9) the twelve months.
const RULES_OF_TIME: readonly RuleId[] = ['R1', 'R2', 'R9', 'R18', 'R28', 'R30']

const failedOn = (file: CaseFile, to: Stage, on: CalendarDate): Verdict[] => {
  const rules = RULES_OF_TIME.filter((rule) =>
    TRANSITIONS.some((row) => row.kind === 'ADVANCE' && row.to === to && row.rules.includes(rule)),
  )
  return verdictsOf(file, to, rules, on)
}
const verdictsOf = (file: CaseFile, to: Stage, rules: readonly RuleId[], on: CalendarDate): Verdict[] =>
  ruleVerdicts(rules, { ...file, on, step: { to, details: { occurredOn: on, documentNumber: null } } }).filter(
    ({ outcome = 'FAILED' }) => outcome === 'FAILED',
  )

/** Whether the committee between the cell and who decides may not be passed over on the day. */
const needsCommittee = (file: CaseFile, on: CalendarDate): boolean =>
  file.facts.cell.hasCommitteeLevel && verdictsOf(file, 'ADMISSION_DECIDED', ['R15'], on).length > 0

const nextStage = (file: CaseFile, on: CalendarDate): Stage | null => {
  const ways = TRANSITIONS.flatMap((row) => (row.kind === 'ADVANCE' && row.from === file.state.stage ? [row.to] : []))
  const [first = null] = ways
  return ways.includes('ADMISSION_DECIDED') && !needsCommittee(file, on) ? 'ADMISSION_DECIDED' : first
}

/** A wait that mends a failed verdict: the first day on which the step may be taken, and what is known of the case then. */
interface Wait {
  readonly on: CalendarDate
  readonly verdict: Verdict
  readonly facts: Partial<CaseFacts>
}

/** The consent to an age is dated before the decision: one that is still to be given can be dated today. */
const waitForConsent = (file: CaseFile, verdict: Verdict, today: CalendarDate): Wait => {
  const known = file.facts.papers
    .filter(({ kind, withdrawnOn }) => kind === 'PROVINCIAL_CONSENT_AGE' && withdrawnOn === null)
    .map(({ issuedOn }) => issuedOn)
    .sort()[0]
  const issuedOn = known ?? today
  const consent = {
    ...{ id: 'CONSENT_AHEAD', kind: 'PROVINCIAL_CONSENT_AGE' as const, issuedOn, recordedOn: issuedOn },
    ...{ number: null, receivedOn: null, issuer: null, keptAt: null, validUntil: null, withdrawnOn: null },
  }
  return { on: addDays(issuedOn, 1), verdict, facts: { papers: [...file.facts.papers, consent] } }
}

/** The member whom the cell has chosen may be assigned again once the months are over; the first of them, where there are several. */
const waitForMentor = (file: CaseFile, on: CalendarDate): Wait | null => {
  const waits = file.facts.mentors.flatMap((mentor) => {
    if (!coversDay(mentor, on) || mentor.replacement) return []
    const verdict = mentorVerdict(mentor, file.regulations, on)
    const from = verdict.code === 'ACQUAINTANCE_TOO_SHORT' ? mendedOn(verdict) : null
    return from === null ? [] : [{ mentor, verdict, from: from > on ? from : on }]
  })
  const [first] = waits.sort((a, b) => (a.from < b.from ? -1 : 1))
  if (!first) return null
  const mentors = file.facts.mentors.map((one) => (one === first.mentor ? { ...one, startsOn: first.from } : one))
  return { on: first.from, verdict: first.verdict, facts: { mentors } }
}

/** When waiting is over, as the verdict itself says it; null where it says nothing of the kind. */
const mendedOn = ({ values }: Verdict): CalendarDate | null => parseCalendarDate(String(values.earliestOn ?? ''))

/** What only waiting mends of what failed, and what nothing does. */
const waitsOf = (
  file: CaseFile,
  failed: readonly Verdict[],
  on: CalendarDate,
  today: CalendarDate,
): { readonly waits: readonly Wait[]; readonly barredBy: readonly Verdict[] } => {
  const waits: Wait[] = []
  const barredBy: Verdict[] = []
  for (const verdict of failed) {
    const mended = mendedOn(verdict)
    if (verdict.rule === 'R2') waits.push(waitForConsent(file, verdict, today))
    // A mentor who may not help for another reason is replaced by an act.
    else if (verdict.rule === 'R9') waits.push(...[waitForMentor(file, on)].flatMap((wait) => wait ?? []))
    else if (mended === null) barredBy.push(verdict)
    else waits.push({ on: mended, verdict, facts: {} })
  }
  return { waits, barredBy }
}

/**
 * The first day on which the admission can be decided, or, once it was, the recognition, if every act that is left is done as
 * soon as the rules let it be done. A case that rests or moves is looked at as if it went on.
 */
export const earliestDecision = (file: CaseFile, today: CalendarDate): EarliestDecision | null => {
  const decision = awaitedBy(file.state.stage)
  if (file.state.exit !== null || decision === null) return null
  let ahead = file
  let on = today > file.state.lastOn ? today : file.state.lastOn
  let waitsFor: Verdict | null = null
  const steps: StepAhead[] = []
  while (ahead.state.stage !== GOALS[decision]) {
    const stage = nextStage(ahead, on)
    if (stage === null) throw new Error(`No step leads on from ${ahead.state.stage}`)
    const { waits, barredBy } = waitsOf(ahead, failedOn(ahead, stage, on), on, today)
    if (barredBy.length > 0) return { decision, on: null, steps, waitsFor, barredBy }
    for (const wait of waits) {
      ahead = { ...ahead, facts: { ...ahead.facts, ...wait.facts } }
      if (wait.on > on) [on, waitsFor] = [wait.on, wait.verdict]
    }
    // A case of re-admission that was opened too soon stays so, however long one waits.
    const stillBarred = waits.length === 0 ? [] : failedOn(ahead, stage, on).filter(({ rule }) => rule !== 'R9')
    if (stillBarred.length > 0) return { decision, on: null, steps, waitsFor, barredBy: stillBarred }
    const back = wayBack(ahead, on)
    steps.push({ stage: back?.to ?? stage, on, back: back !== null })
    ahead = back ? afterReturn(ahead, back, on) : afterStep(ahead, stage, on)
  }
  return { decision, on, steps, waitsFor, barredBy: [] }
}

const numberOf = (rule: RuleId, name: string, on: CalendarDate, regulations: Regulations): number | null => {
  const value = findRule(rule, on, regulations)?.text.values[name]
  return typeof value === 'number' ? value : null
}

/** The times that the editions of a day set before a decision, in months; null where they set none. */
export interface TimesBeforeDecision {
  readonly leastAge: number | null
  /** Above it a consent is dated before the decision. */
  readonly ageByConsent: number | null
  /** How long a mentor has known the person when assigned. */
  readonly acquaintance: number | null
}

/** What only time mends, as a list of many cases is asked by it. */
export const timesBeforeDecision = (on: CalendarDate, regulations: Regulations): TimesBeforeDecision => ({
  leastAge: numberOf('R1', 'least', on, regulations),
  ageByConsent: numberOf('R2', 'aboveMonths', on, regulations),
  acquaintance: numberOf('R9', 'least', on, regulations),
})
