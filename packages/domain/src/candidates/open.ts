import type { CalendarDate } from '../shared/dates.ts'
import { accept, refuse, type Verdict } from '../shared/result.ts'
import type { CaseDecision } from './case-file.ts'
import { stepVerdict } from './possible.ts'
import type { PlainEvent } from './replay.ts'
import type { StepDetails } from './rules.ts'
import { type CellFacts, cellObstacles } from './transfer.ts'

export interface OpeningFacts {
  readonly birthDate: CalendarDate | null
  readonly cell: CellFacts
}
export type OpeningCommand = Pick<StepDetails, 'occurredOn' | 'documentNumber'>

/** The first event of every case. */
export const firstEvent = ({ occurredOn, documentNumber }: OpeningCommand): PlainEvent => ({
  kind: 'STAGE_ENTERED',
  sequence: 1,
  stage: 'SOURCED',
  occurredOn,
  documentNumber,
})

export const openingObstacles = (
  { occurredOn: on }: OpeningCommand,
  { birthDate, cell }: OpeningFacts,
  today: CalendarDate,
): Verdict[] => [
  ...cellObstacles(cell, on),
  ...(on > today ? [stepVerdict('DATE_IN_FUTURE', { on, today })] : []),
  ...(birthDate !== null && on < birthDate ? [stepVerdict('BEFORE_BIRTH', { on })] : []),
]

/** May the cell name the person as a source on that day? The answer is the first event of the case. */
export const decideOpening = (command: OpeningCommand, facts: OpeningFacts, today: CalendarDate): CaseDecision => {
  const verdicts = openingObstacles(command, facts, today)
  return verdicts.length > 0 ? refuse(...verdicts) : accept({ event: firstEvent(command), verdicts: [] })
}
