import { type CommitteeKind, isCell } from '../committees/committees.ts'
import type { CalendarDate } from '../shared/dates.ts'
import { coversDay } from '../shared/ranges.ts'
import { accept, refuse, type Verdict } from '../shared/result.ts'
import type { CaseDecision } from './advance.ts'
import { type StepDetails, stepVerdict } from './rules.ts'

export interface OpeningFacts {
  readonly birthDate: CalendarDate | null
  readonly cell: {
    readonly kind: CommitteeKind
    readonly establishedOn: CalendarDate
    readonly dissolvedOn: CalendarDate | null
  }
}

/** May the cell name the person as a source on that day? The answer is the first event of the case. */
export const decideOpening = (command: StepDetails, facts: OpeningFacts, today: CalendarDate): CaseDecision => {
  const { occurredOn, documentNumber } = command
  const { birthDate, cell } = facts
  const verdicts: Verdict[] = []
  if (!isCell(cell.kind)) verdicts.push(stepVerdict('NOT_A_CELL', { kind: cell.kind }))
  if (!coversDay({ startsOn: cell.establishedOn, endsOn: cell.dissolvedOn }, occurredOn))
    verdicts.push(stepVerdict('COMMITTEE_NOT_ALIVE', { on: occurredOn }))
  if (occurredOn > today) verdicts.push(stepVerdict('DATE_IN_FUTURE', { on: occurredOn, today }))
  if (birthDate !== null && occurredOn < birthDate) verdicts.push(stepVerdict('BEFORE_BIRTH', { on: occurredOn }))
  return verdicts.length > 0
    ? refuse(...verdicts)
    : accept({ kind: 'STAGE_ENTERED', sequence: 1, stage: 'SOURCED', occurredOn, documentNumber })
}
