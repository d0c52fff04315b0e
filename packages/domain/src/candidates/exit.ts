import type { CalendarDate } from '../shared/dates.ts'
import { type CaseDecision, type CaseFile, decideAct } from './case-file.ts'
import type { StepDetails } from './rules.ts'
import type { Exit } from './stages.ts'
import { checkDocument } from './step-fields.ts'
import { findWayOut } from './transitions.ts'

export type ExitCommand = Pick<StepDetails, 'occurredOn' | 'documentNumber'> & { readonly exit: Exit }

/** May the case leave the path this way on that day? */
export const decideExit = (file: CaseFile, command: ExitCommand, today: CalendarDate): CaseDecision => {
  const { state } = file
  const { exit, occurredOn, documentNumber } = command
  const row = findWayOut(state.stage, exit)
  return decideAct(
    file,
    {
      event: { kind: 'EXITED', sequence: state.lastSequence + 1, exit, occurredOn, documentNumber },
      step: { to: exit, details: { occurredOn, documentNumber } },
      rules: row?.rules ?? [],
      problems: row ? checkDocument(row.documentRequired, command) : [],
    },
    today,
  )
}
