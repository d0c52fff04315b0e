import type { CalendarDate } from '../shared/dates.ts'
import { accept, invalid, refuse } from '../shared/result.ts'
import { type CaseDecision, lacksDocument } from './advance.ts'
import type { CaseState } from './replay.ts'
import { type CaseFacts, type StepDetails, stepVerdict, verdictsOn } from './rules.ts'
import type { Exit } from './stages.ts'
import { EXIT_STEPS } from './transitions.ts'

export type ExitCommand = StepDetails & { readonly exit: Exit }

/** May the case leave the path this way on that day? */
export const decideExit = (
  state: CaseState,
  command: ExitCommand,
  facts: CaseFacts,
  today: CalendarDate,
): CaseDecision => {
  if (state.exit !== null) return refuse(stepVerdict('CASE_EXITED', { exit: state.exit, on: state.stageSince }))
  const step = EXIT_STEPS.find(({ exit }) => exit === command.exit)
  if (!step?.from.includes(state.stage))
    return refuse(stepVerdict('NO_SUCH_STEP', { from: state.stage, to: command.exit }))

  const verdicts = verdictsOn({ state, to: command.exit, mentorRequired: false, details: command, facts, today })
  if (verdicts.length > 0) return refuse(...verdicts)
  if (lacksDocument(step.documentRequired, command)) return invalid({ field: 'documentNumber', code: 'REQUIRED' })
  return accept({
    kind: 'EXITED',
    sequence: state.lastSequence + 1,
    exit: command.exit,
    occurredOn: command.occurredOn,
    documentNumber: command.documentNumber,
  })
}
