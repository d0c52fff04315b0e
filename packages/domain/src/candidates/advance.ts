import type { CalendarDate } from '../shared/dates.ts'
import { accept, type Invalid, invalid, type Refusal, type Result, refuse } from '../shared/result.ts'
import type { CaseEvent, CaseState } from './replay.ts'
import { type CaseFacts, type StepDetails, stepVerdict, verdictsOn } from './rules.ts'
import type { Stage } from './stages.ts'
import { ADVANCES } from './transitions.ts'

export type AdvanceCommand = StepDetails & { readonly to: Stage }
export type CaseDecision = Result<CaseEvent, Refusal | Invalid>

/** Some decisions are nothing without their number. */
export const lacksDocument = (required: boolean, { documentNumber }: StepDetails): boolean =>
  required && !documentNumber?.trim()

/** May the case enter the stage on that day? */
export const decideAdvance = (
  state: CaseState,
  command: AdvanceCommand,
  facts: CaseFacts,
  today: CalendarDate,
): CaseDecision => {
  if (state.exit !== null) return refuse(stepVerdict('CASE_EXITED', { exit: state.exit, on: state.stageSince }))
  if (state.status === 'OFFICIAL') return refuse(stepVerdict('CASE_COMPLETE', { on: state.stageSince }))
  const advance = ADVANCES.find(({ from, to }) => from === state.stage && to === command.to)
  if (!advance) return refuse(stepVerdict('NO_SUCH_STEP', { from: state.stage, to: command.to }))

  const { mentorRequired, documentRequired } = advance
  const verdicts = verdictsOn({ state, to: command.to, mentorRequired, details: command, facts, today })
  if (verdicts.length > 0) return refuse(...verdicts)
  if (lacksDocument(documentRequired, command)) return invalid({ field: 'documentNumber', code: 'REQUIRED' })
  return accept({
    kind: 'STAGE_ENTERED',
    sequence: state.lastSequence + 1,
    stage: command.to,
    occurredOn: command.occurredOn,
    documentNumber: command.documentNumber,
  })
}
