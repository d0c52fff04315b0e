import type { CalendarDate } from '../shared/dates.ts'
import { accept, invalid, refuse, type Verdict } from '../shared/result.ts'
import { type CaseDecision, type CaseFile, decideAct, obstaclesTo, type ProposedAct, rulesOn } from './case-file.ts'
import type { ReturnReason } from './events.ts'
import { outOfPlace, stepVerdict } from './possible.ts'
import type { StepDetails } from './rules.ts'
import type { Stage } from './stages.ts'
import { checkDocument } from './step-fields.ts'
import { findReturn } from './transitions.ts'

export type ReturnCommand = Pick<StepDetails, 'occurredOn' | 'documentNumber'> & {
  readonly to: Stage
  readonly reason: ReturnReason
}

// A paper that is too old; one that was not there yet is no cause to go back.
const TOO_OLD: ReadonlySet<Verdict['code']> = new Set(['CERTIFICATE_EXPIRED', 'PAPER_STALE'])

/** What there is to go back for: a rule of the return must find a paper too old on the day. */
const isNeeded = (verdicts: readonly Verdict[]): boolean =>
  verdicts.length === 0 || verdicts.some(({ code }) => TOO_OLD.has(code))

/** Why there is nothing to go back for. */
export const notNeeded = (verdicts: readonly Verdict[], reason: ReturnReason, on: CalendarDate): Verdict[] =>
  isNeeded(verdicts)
    ? []
    : [stepVerdict('RETURN_NOT_NEEDED', { reason, on }), ...verdicts.filter(({ outcome }) => outcome === 'UNKNOWN')]

/** May the case go back for that reason on that day? */
export const decideReturn = (file: CaseFile, command: ReturnCommand, today: CalendarDate): CaseDecision => {
  const { to: stage, reason, occurredOn, documentNumber } = command
  const row = findReturn(file.state.stage, reason)
  const act: ProposedAct = {
    event: { kind: 'RETURNED', sequence: file.state.lastSequence + 1, stage, reason, occurredOn, documentNumber },
    // The rules look at the day as it is, not at a step forward.
    step: null,
    rules: row?.rules ?? [],
  }
  if (outOfPlace(file.state, act.event)) return decideAct(file, { ...act, rules: [] }, today)
  const verdicts = rulesOn(file, act)
  const inTheWay = [...obstaclesTo(file, act, today), ...notNeeded(verdicts, reason, occurredOn)]
  if (inTheWay.length > 0) return refuse(...inTheWay)
  const problems = checkDocument(row?.documentRequired ?? false, command)
  return problems.length > 0 ? invalid(...problems) : accept({ event: act.event, verdicts })
}
