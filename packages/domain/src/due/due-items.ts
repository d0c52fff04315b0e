import type { PaperKind } from '../candidates/papers.ts'
import { entryOf } from '../candidates/rules/anchors.ts'
import { ruleVerdicts } from '../candidates/rules/judge.ts'
import { AGEING_PAPERS } from '../candidates/rules/papers.ts'
import { lastGoodDay, papersOf } from '../candidates/rules/papers-at-hand.ts'
import { numberIn, type SeenCase } from '../candidates/rules/seen-case.ts'
import { type Stage, stageOrder } from '../candidates/stages.ts'
import { assessmentDueOn } from '../mentors/assessments.ts'
import type { RuleId, Trust } from '../regulations/editions.ts'
import { findRule } from '../regulations/regulations.ts'
import { addDays, addMonths, type CalendarDate, parseCalendarDate } from '../shared/dates.ts'
import type { DueKind } from './kinds.ts'

/** The clocks that no document sets, in months and days. */
export interface DueSettings {
  /** From one assessment of a candidate to the next. */
  readonly assessmentMonths: number
  /** How long a case that ended without an admission is kept with its person. */
  readonly retentionMonths: number
  /** For a transfer of somebody who is no member yet. */
  readonly transferDays: number
  /** For the committee above to decide after three votes. */
  readonly escalationDays: number
}
/** Sixty months is as far as any rule looks back. */
export const USUAL_DUE_SETTINGS: DueSettings = {
  assessmentMonths: 3,
  retentionMonths: 60,
  transferDays: 60,
  escalationDays: 30,
}

/** A case as its clocks see it. */
export type DueCase = Omit<SeenCase, 'step'> & {
  /** The day of the newest assessment. */
  readonly lastAssessedOn: CalendarDate | null
}

/** What is due in a case; one of a kind at most. It is gone when its cause is. */
export interface DueItem {
  readonly kind: DueKind
  /** The last day on which it is in time. */
  readonly dueOn: CalendarDate
  /** The rule that sets the clock; null where a setting does. */
  readonly rule: RuleId | null
  readonly edition: string | null
  readonly trust: Trust | null
  /** PAPERS: which one grows too old first. */
  readonly paper: PaperKind | null
  /** Who helps on, and so is in charge of what the mentor is. */
  readonly mentorId: string | null
}
type Clock = (seen: DueCase, settings: DueSettings) => Omit<DueItem, 'kind' | 'mentorId'> | null

const isFrom = ({ state }: DueCase, first: Stage): boolean => stageOrder(state.stage) >= stageOrder(first)
const isBefore = (seen: DueCase, stage: Stage): boolean => !isFrom(seen, stage)
const asked = (seen: DueCase, on: CalendarDate): SeenCase => ({ ...seen, on, step: null })
const bySetting = (dueOn: CalendarDate) => ({ dueOn, rule: null, edition: null, trust: null, paper: null })

/** The day that a rule itself names, when it is asked on a day; null where it does not. */
const byRule = (seen: DueCase, rule: RuleId, on: CalendarDate, value: string) => {
  const [verdict] = ruleVerdicts([rule], asked(seen, on))
  const dueOn = parseCalendarDate(String(verdict?.values[value] ?? ''))
  if (!verdict || !dueOn) return null
  return { dueOn, rule, edition: verdict.edition ?? null, trust: verdict.trust ?? null, paper: null }
}

/** The end of the probation of whoever is on it; null for anybody else. */
const endOfProbation = (seen: DueCase): CalendarDate | null => {
  const ceremony = entryOf(asked(seen, seen.on), 'PROBATIONARY')
  const verdict = ceremony && byRule(seen, 'R18', ceremony.occurredOn, 'earliestOn')
  return verdict?.dueOn ?? null
}

/** Whoever helps until further notice. */
const lastingMentor = ({ facts }: DueCase) => facts.mentors.find(({ endsOn }) => endsOn === null) ?? null

// Nothing that waits for the cell's meeting is due after it.
const certificate: Clock = (seen) =>
  isBefore(seen, 'CELL_PROPOSED') ? byRule(seen, 'R6', seen.on, 'validUntil') : null

const papers: Clock = (seen) => {
  const found = findRule('R7', seen.on, seen.regulations)
  if (!found || isFrom(seen, 'CELL_PROPOSED')) return null
  const [first] = AGEING_PAPERS.flatMap((paper) => {
    const newest = papersOf(seen.facts, paper).at(-1)
    return newest ? [{ paper, dueOn: lastGoodDay(newest.issuedOn, numberIn(found.text, 'most')) }] : []
  }).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  return first ? { ...first, rule: 'R7', edition: found.edition.id, trust: found.text.trust } : null
}

// Asked on the first day of its clock, a rule answers with the last one, whatever came of it later.
const ceremony: Clock = (seen) =>
  seen.state.stage === 'ADMISSION_DECIDED' ? byRule(seen, 'R17', seen.state.stageSince, 'lastOn') : null

const probationEnd: Clock = (seen) =>
  seen.state.stage === 'PROBATIONARY' ? byRule(seen, 'R18', seen.state.stageSince, 'earliestOn') : null

const consideration: Clock = (seen) => {
  const end = endOfProbation(seen)
  const held = seen.events.some((event) => event.kind === 'VOTE_HELD' && event.body === 'CELL_RECOGNITION')
  const considered = held || papersOf(seen.facts, 'CELL_RECOGNITION_PROPOSAL').length > 0
  return end && !considered ? byRule(seen, 'R20', end, 'lastOn') : null
}

const newMemberCourse: Clock = (seen) => {
  const end = endOfProbation(seen)
  if (!end || papersOf(seen.facts, 'NEW_MEMBER_CERTIFICATE').length > 0) return null
  const found = findRule('R19', end, seen.regulations)
  return { dueOn: end, rule: 'R19', edition: found?.edition.id ?? null, trust: found?.text.trust ?? null, paper: null }
}

const transfer: Clock = (seen, { transferDays }) => {
  const { sideState, sideSince } = seen.state
  if (sideState !== 'TRANSFERRING' || sideSince === null) return null
  const isMember = entryOf(asked(seen, seen.on), 'PROBATIONARY') !== null
  return isMember ? byRule(seen, 'R27', sideSince, 'lastOn') : bySetting(addDays(sideSince, transferDays))
}

const assessment: Clock = (seen, { assessmentMonths }) => {
  const begun = entryOf(asked(seen, seen.on), 'CULTIVATING')
  const mentor = lastingMentor(seen)
  if (!begun || !mentor || seen.state.sideState === 'ON_HOLD') return null
  // A mentor who has just begun has as long as any other.
  const helpingSince = begun.occurredOn > mentor.startsOn ? begun.occurredOn : mentor.startsOn
  return bySetting(assessmentDueOn(helpingSince, seen.lastAssessedOn, assessmentMonths))
}

const mentorMissing: Clock = (seen) => {
  const begun = entryOf(asked(seen, seen.on), 'CULTIVATING')
  if (!begun || lastingMentor(seen)) return null
  const lastDay = seen.facts.mentors
    .flatMap(({ endsOn }) => endsOn ?? [])
    .sort()
    .at(-1)
  const dueOn = lastDay && lastDay > begun.occurredOn ? lastDay : begun.occurredOn
  const found = findRule('R9', dueOn, seen.regulations)
  return { dueOn, rule: 'R9', edition: found?.edition.id ?? null, trust: found?.text.trust ?? null, paper: null }
}

const escalation: Clock = ({ state, regulations }, { escalationDays }) => {
  if (state.sideState !== 'ESCALATED' || state.sideSince === null) return null
  const found = findRule('R23', state.sideSince, regulations)
  const dueOn = addDays(state.sideSince, escalationDays)
  return { dueOn, rule: 'R23', edition: found?.edition.id ?? null, trust: found?.text.trust ?? null, paper: null }
}

const CLOCKS_OF_OPEN_CASES: readonly (readonly [DueKind, Clock])[] = [
  ['CERTIFICATE', certificate],
  ['PAPERS', papers],
  ['CEREMONY', ceremony],
  ['PROBATION_END', probationEnd],
  ['CONSIDERATION', consideration],
  ['NEW_MEMBER_COURSE', newMemberCourse],
  ['TRANSFER', transfer],
  ['ASSESSMENT', assessment],
  ['MENTOR_MISSING', mentorMissing],
  ['ESCALATION', escalation],
]

const WITHOUT_ADMISSION: ReadonlySet<string> = new Set(['DROPPED', 'WITHDRAWN', 'REJECTED'])

/** What is due in a case, by the clocks of the rules and of the settings. Only the edition in force depends on the day. */
export const dueItemsOf = (seen: DueCase, settings: DueSettings): DueItem[] => {
  const { status, exit, stageSince } = seen.state
  if (exit !== null && WITHOUT_ADMISSION.has(exit))
    return [{ kind: 'RETENTION', mentorId: null, ...bySetting(addMonths(stageSince, settings.retentionMonths)) }]
  if (status !== 'OPEN') return []
  const mentorId = lastingMentor(seen)?.mentorId ?? null
  return CLOCKS_OF_OPEN_CASES.flatMap(([kind, clock]) => {
    const item = clock(seen, settings)
    return item ? [{ kind, mentorId, ...item }] : []
  })
}
