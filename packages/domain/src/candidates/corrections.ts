import type { CalendarDate } from '../shared/dates.ts'
import type { Verdict } from '../shared/result.ts'
import {
  accept,
  type FieldProblem,
  type Invalid,
  invalid,
  type Refusal,
  type Result,
  refuse,
} from '../shared/result.ts'
import type { CaseFile, Decided } from './case-file.ts'
import type { CaseEvent, Correction } from './events.ts'
import { outOfPlace, outOfTime, stepVerdict } from './possible.ts'
import { applyEvent, type CaseState, effectiveEvents, foldEvents, type PlainEvent } from './replay.ts'
import { ruleVerdicts } from './rules.ts'
import { checkDocument } from './step-fields.ts'
import { findAdvance, findReturn, findWayOut } from './transitions.ts'

export type CorrectionCommand = Pick<Correction, 'voids' | 'amends' | 'reason'>

/** What an event would be refused for, had the correction been known when it was recorded. */
export interface Invalidated {
  readonly sequence: number
  readonly verdicts: readonly Verdict[]
}
/** The admission that the events tell of. */
export interface AdmissionTold {
  readonly decidedOn: CalendarDate
  readonly documentNumber: string | null
  readonly ceremonyOn: CalendarDate | null
  readonly annulledOn: CalendarDate | null
}
/** The admission before and after a correction: voided where there is none after, dated anew where it differs. */
export interface AdmissionChange {
  readonly before: AdmissionTold | null
  readonly after: AdmissionTold | null
}
export interface CorrectionPreview {
  /** The case without the voided events and without those that must be voided too. */
  readonly state: CaseState
  /** The sequences that the correction voids, and those that cannot stay without them. */
  readonly voided: readonly number[]
  /** Of these the ones that were not asked for: the correction is refused until they are. */
  readonly mustVoidToo: readonly number[]
  /** Events that could no longer have happened so, or that a rule would now refuse. */
  readonly invalidated: readonly Invalidated[]
  /** Null where the admission stays as it is. */
  readonly admission: AdmissionChange | null
}

/** The admission as the events tell it, or null where nobody was admitted. */
export const admissionOf = (events: readonly PlainEvent[]): AdmissionTold | null => {
  const decided = events.findLast((event) => event.kind === 'STAGE_ENTERED' && event.stage === 'ADMISSION_DECIDED')
  if (!decided) return null
  const after = events.filter(({ sequence }) => sequence > decided.sequence)
  const ceremony = after.find((event) => event.kind === 'STAGE_ENTERED' && event.stage === 'PROBATIONARY')
  const annulment = after.find((event) => event.kind === 'EXITED' && event.exit === 'DECISION_ANNULLED')
  return {
    decidedOn: decided.occurredOn,
    documentNumber: decided.documentNumber,
    ceremonyOn: ceremony?.occurredOn ?? null,
    annulledOn: annulment?.occurredOn ?? null,
  }
}

const isSameAdmission = (a: AdmissionTold | null, b: AdmissionTold | null): boolean =>
  a === null || b === null
    ? a === b
    : a.decidedOn === b.decidedOn &&
      a.documentNumber === b.documentNumber &&
      a.ceremonyOn === b.ceremonyOn &&
      a.annulledOn === b.annulledOn

/** What the rules fail of one event that stands, in the light of what went before it. */
const failuresOf = (file: CaseFile, event: PlainEvent): Verdict[] => {
  const { occurredOn, documentNumber } = event
  const { stage } = file.state
  const row = event.kind === 'STAGE_ENTERED' ? findAdvance(stage, event.stage) : null
  if (row === null || event.kind !== 'STAGE_ENTERED') return []
  const details = { occurredOn, documentNumber, vote: event.vote ?? null, decidedBy: event.decidedBy ?? null }
  return ruleVerdicts(row.rules, { ...file, on: occurredOn, step: { to: event.stage, details } }).filter(
    ({ outcome = 'FAILED' }) => outcome === 'FAILED',
  )
}

interface Walk {
  readonly kept: readonly PlainEvent[]
  readonly impossible: readonly Invalidated[]
  /** Rule and sequence of each failure. */
  readonly failures: ReadonlyMap<number, readonly Verdict[]>
}

/** Goes through the events and leaves out each that could not follow those that were kept. */
const walk = (file: CaseFile, events: readonly PlainEvent[], today: CalendarDate): Walk => {
  const kept: PlainEvent[] = []
  const impossible: Invalidated[] = []
  const failures = new Map<number, readonly Verdict[]>()
  let state: CaseState | null = null
  for (const event of events) {
    if (state === null) {
      state = foldEvents([event])
      kept.push(event)
      continue
    }
    const place = outOfPlace(state, event)
    const verdicts = place ? [place] : outOfTime(state, event, today)
    if (verdicts.length > 0) {
      impossible.push({ sequence: event.sequence, verdicts })
      continue
    }
    const failed = failuresOf({ ...file, events: [...kept], state }, event)
    if (failed.length > 0) failures.set(event.sequence, failed)
    state = applyEvent({ ...state, lastSequence: event.sequence - 1 }, event)
    kept.push(event)
  }
  return { kept, impossible, failures }
}

const correctionOf = (
  recorded: readonly CaseEvent[],
  command: CorrectionCommand,
  today: CalendarDate,
): Correction & CaseEvent => ({
  kind: 'CORRECTED',
  sequence: (recorded.at(-1)?.sequence ?? 0) + 1,
  occurredOn: today,
  documentNumber: null,
  voids: [...new Set(command.voids)].sort((a, b) => a - b),
  amends: command.amends,
  reason: command.reason.trim(),
})

/** What a correction would make of the case, before it is done. */
export const previewCorrection = (
  file: CaseFile,
  recorded: readonly CaseEvent[],
  command: CorrectionCommand,
  today: CalendarDate,
): CorrectionPreview => {
  const correction = correctionOf(recorded, command, today)
  const before = walk(file, effectiveEvents(recorded), today)
  const after = walk(file, effectiveEvents([...recorded, correction]), today)
  const state = foldEvents(after.kept)
  if (state === null) throw new Error('A correction leaves the first event of a case')
  const newlyFailed = [...after.failures].flatMap(([sequence, verdicts]): Invalidated[] => {
    const failedBefore = before.failures.get(sequence) ?? []
    const fresh = verdicts.filter(({ rule }) => !failedBefore.some((one) => one.rule === rule))
    return fresh.length > 0 ? [{ sequence, verdicts: fresh }] : []
  })
  const mustVoidToo = after.impossible.map(({ sequence }) => sequence)
  const admission = { before: admissionOf(before.kept), after: admissionOf(after.kept) }
  return {
    state: { ...state, lastSequence: correction.sequence },
    voided: [...correction.voids, ...mustVoidToo].sort((a, b) => a - b),
    mustVoidToo,
    invalidated: [...after.impossible, ...newlyFailed].sort((a, b) => a.sequence - b.sequence),
    admission: isSameAdmission(admission.before, admission.after) ? null : admission,
  }
}

/** What a correction may not touch at all. */
export const correctionObstacles = (
  recorded: readonly CaseEvent[],
  { voids, amends }: CorrectionCommand,
): Verdict[] => {
  const effective = new Set(effectiveEvents(recorded).map(({ sequence }) => sequence))
  const first = recorded[0]?.sequence
  const touched = [...new Set([...voids, ...(amends ? [amends.sequence] : [])])]
  return [
    ...touched.flatMap((sequence): Verdict[] => {
      const event = recorded.find((one) => one.sequence === sequence)
      if (!event) return [stepVerdict('NO_SUCH_EVENT', { sequence })]
      if (event.kind === 'CORRECTED') return [stepVerdict('CORRECTION_STANDS', { sequence })]
      return effective.has(sequence) ? [] : [stepVerdict('ALREADY_VOIDED', { sequence })]
    }),
    ...(first !== undefined && voids.includes(first) ? [stepVerdict('FIRST_EVENT_STAYS')] : []),
    ...(amends && voids.includes(amends.sequence)
      ? [stepVerdict('VOIDED_AND_AMENDED', { sequence: amends.sequence })]
      : []),
  ]
}

const needsDocument = (file: CaseFile, event: PlainEvent): boolean => {
  const { stage } = foldEvents(file.events.filter(({ sequence }) => sequence < event.sequence)) ?? file.state
  switch (event.kind) {
    case 'STAGE_ENTERED':
      return findAdvance(stage, event.stage)?.documentRequired ?? false
    case 'EXITED':
      return findWayOut(stage, event.exit)?.documentRequired ?? false
    case 'RETURNED':
      return findReturn(stage, event.reason)?.documentRequired ?? false
    case 'ESCALATION_DECIDED':
      return true
    default:
      return false
  }
}

const checkCorrection = (file: CaseFile, { voids, amends, reason }: CorrectionCommand): FieldProblem[] => {
  const amended = amends && file.events.find(({ sequence }) => sequence === amends.sequence)
  return [
    ...(reason.trim() === '' ? [{ field: 'reason', code: 'REQUIRED' } as const] : []),
    ...(voids.length === 0 && amends === null ? [{ field: 'voids', code: 'REQUIRED' } as const] : []),
    ...(amends && amended
      ? checkDocument(needsDocument(file, amended), amends).map((problem) => ({
          ...problem,
          field: `amends.${problem.field}`,
        }))
      : []),
  ]
}

/** May the case be corrected so? The answer tells the case after it, and what becomes of the admission. */
export const decideCorrection = (
  file: CaseFile,
  recorded: readonly CaseEvent[],
  command: CorrectionCommand,
  today: CalendarDate,
): Result<Decided & Pick<CorrectionPreview, 'state' | 'admission'>, Refusal | Invalid> => {
  const obstacles = correctionObstacles(recorded, command)
  if (obstacles.length > 0) return refuse(...obstacles)
  const { state, admission, mustVoidToo, invalidated } = previewCorrection(file, recorded, command, today)
  const future = command.amends && command.amends.occurredOn > today
  const inTheWay = [
    ...(future && command.amends ? [stepVerdict('DATE_IN_FUTURE', { on: command.amends.occurredOn, today })] : []),
    ...invalidated
      .filter(({ sequence }) => mustVoidToo.includes(sequence))
      .map(({ sequence }) => stepVerdict('NOT_REACHABLE', { sequence })),
  ]
  if (inTheWay.length > 0) return refuse(...inTheWay)
  const problems = checkCorrection(file, command)
  if (problems.length > 0) return invalid(...problems)
  const verdicts = invalidated.flatMap((one) => one.verdicts)
  return accept({ event: correctionOf(recorded, command, today), verdicts, state, admission })
}
