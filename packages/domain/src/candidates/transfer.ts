import { type CommitteeKind, isCell } from '../committees/committees.ts'
import type { CalendarDate } from '../shared/dates.ts'
import { coversDay } from '../shared/ranges.ts'
import { accept, refuse, type Verdict } from '../shared/result.ts'
import { type CaseDecision, type CaseFile, decideAct, obstaclesTo, type ProposedAct, rulesOn } from './case-file.ts'
import { outOfPlace, stepVerdict } from './possible.ts'
import { type StepDetails, standsInTheWay } from './rules.ts'

/** A cell as it is, which may take a case. */
export interface CellFacts {
  readonly kind: CommitteeKind
  readonly establishedOn: CalendarDate
  readonly dissolvedOn: CalendarDate | null
}
export type TransferCommand = Pick<StepDetails, 'occurredOn' | 'documentNumber'>
export interface TransferCells {
  readonly fromCellId: string
  readonly toCellId: string
}

/** Why the committee cannot take a case on that day. */
export const cellObstacles = ({ kind, establishedOn, dissolvedOn }: CellFacts, on: CalendarDate): Verdict[] => [
  ...(isCell(kind) ? [] : [stepVerdict('NOT_A_CELL', { kind })]),
  ...(coversDay({ startsOn: establishedOn, endsOn: dissolvedOn }, on)
    ? []
    : [stepVerdict('COMMITTEE_NOT_ALIVE', { on })]),
]

/** R26: may the old side, which certifies, send the case to the other cell? The certificate is among the facts. */
export const decideTransferStart = (
  file: CaseFile,
  command: TransferCommand & TransferCells,
  cell: CellFacts,
  today: CalendarDate,
): CaseDecision => {
  const { fromCellId, toCellId, occurredOn, documentNumber } = command
  return decideAct(
    file,
    {
      event: {
        kind: 'TRANSFER_STARTED',
        sequence: file.state.lastSequence + 1,
        fromCellId,
        toCellId,
        occurredOn,
        documentNumber,
      },
      step: null,
      rules: ['R26'],
      asIfDone: true,
      obstacles: [...(fromCellId === toCellId ? [stepVerdict('SAME_CELL')] : []), ...cellObstacles(cell, occurredOn)],
    },
    today,
  )
}

/**
 * May the new side take the case over? Its mentor is among the facts. R27 is told and kept with the event, but lateness
 * does not stop it: whoever is late would otherwise belong nowhere.
 */
export const decideTransferAcceptance = (
  file: CaseFile,
  { occurredOn, documentNumber, fromCellId }: TransferCommand & Pick<TransferCells, 'fromCellId'>,
  cell: CellFacts,
  today: CalendarDate,
): CaseDecision => {
  const { state } = file
  const act: ProposedAct = {
    event: {
      kind: 'TRANSFER_ACCEPTED',
      sequence: state.lastSequence + 1,
      fromCellId,
      toCellId: state.transferTo ?? '',
      occurredOn,
      documentNumber,
    },
    step: null,
    // Nobody helps a source yet, so R26 does not ask for the new cell's mentor.
    rules: state.stage === 'SOURCED' ? ['R27'] : ['R26', 'R27'],
    asIfDone: true,
    mentorRequired: state.stage !== 'SOURCED',
    obstacles: cellObstacles(cell, occurredOn),
  }
  const place = outOfPlace(state, act.event)
  if (place) return refuse(place)
  const verdicts = rulesOn(file, act)
  const inTheWay = verdicts.filter((verdict) => verdict.rule !== 'R27' && standsInTheWay(verdict))
  const obstacles = [...obstaclesTo(file, act, today), ...inTheWay]
  return obstacles.length > 0 ? refuse(...obstacles) : accept({ event: act.event, verdicts })
}

/** May the case stay where it is after all? */
export const decideTransferCancellation = (
  file: CaseFile,
  { occurredOn, documentNumber }: TransferCommand,
  today: CalendarDate,
): CaseDecision =>
  decideAct(
    file,
    {
      event: { kind: 'TRANSFER_CANCELLED', sequence: file.state.lastSequence + 1, occurredOn, documentNumber },
      step: null,
      rules: [],
    },
    today,
  )
