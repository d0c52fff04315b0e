import type { CalendarDate } from '../shared/dates.ts'
import { type CaseDecision, type CaseFile, decideAct } from './case-file.ts'
import type { StepDetails } from './rules.ts'

export type SideCommand = Pick<StepDetails, 'occurredOn' | 'documentNumber'>

const decideSide = (
  kind: 'HELD' | 'RESUMED',
  file: CaseFile,
  { occurredOn, documentNumber }: SideCommand,
  today: CalendarDate,
): CaseDecision =>
  decideAct(
    file,
    {
      event: { kind, sequence: file.state.lastSequence + 1, occurredOn, documentNumber },
      step: null,
      rules: [],
    },
    today,
  )

/** May the case rest from that day on? */
export const decideHold = (file: CaseFile, command: SideCommand, today: CalendarDate): CaseDecision =>
  decideSide('HELD', file, command, today)

/** May the case go on from that day? */
export const decideResumption = (file: CaseFile, command: SideCommand, today: CalendarDate): CaseDecision =>
  decideSide('RESUMED', file, command, today)
