import type { Prisma } from '@nguon/database'
import {
  type CalendarDate,
  type CaseEvent,
  DECIDING_BODIES,
  ESCALATION_OUTCOMES,
  EXITS,
  RETURN_REASONS,
  STAGES,
  type Verdict,
  VOTE_BODIES,
  type VoteTally,
} from '@nguon/domain'
import { fromDay, toDay } from '../../platform/database-dates.ts'
import { decryptText, encryptText } from '../../platform/encrypted-texts.ts'
import { storedWord } from '../../platform/stored-words.ts'

/** An event of a case as it was recorded. */
export type RecordedEvent = CaseEvent & {
  readonly id: string
  readonly candidateId: string
  readonly documentIssuer: string | null
  readonly note: string | null
  /** What the rules said when it was recorded, each verdict with its edition. */
  readonly verdicts: readonly Verdict[]
  readonly recordedAt: Date
  readonly recordedById: string | null
}

/** Who recorded something, and when. */
export interface Recorded {
  readonly at: Date
  readonly byId: string
}
export interface EventTexts {
  readonly documentIssuer: string | null
  readonly note: string | null
}

/** What belongs to one kind of event only, as the row keeps it. */
interface Details {
  readonly vote?: VoteTally
  readonly body?: string
  readonly decidedBy?: string
  readonly reason?: string
  readonly outcome?: string
  readonly fromCellId?: string
  readonly toCellId?: string
  readonly voids?: readonly number[]
  readonly amends?: {
    readonly sequence: number
    readonly occurredOn: CalendarDate
    readonly documentNumber: string | null
  } | null
}

const placeOf = (id: string, column: 'note' | 'details.reason') => ({ table: 'case_events', column, rowId: id })

const detailsOf = (id: string, event: CaseEvent): Details => {
  switch (event.kind) {
    case 'STAGE_ENTERED':
      return {
        ...(event.vote ? { vote: event.vote } : {}),
        ...(event.decidedBy ? { decidedBy: event.decidedBy } : {}),
      }
    case 'RETURNED':
      return { reason: event.reason }
    case 'VOTE_HELD':
      return { body: event.body, vote: event.vote }
    case 'ESCALATION_DECIDED':
      return { outcome: event.outcome }
    case 'TRANSFER_STARTED':
    case 'TRANSFER_ACCEPTED':
      return { fromCellId: event.fromCellId, toCellId: event.toCellId }
    case 'CORRECTED':
      return {
        voids: event.voids,
        amends: event.amends,
        reason: encryptText(placeOf(id, 'details.reason'), event.reason),
      }
    case 'EXITED':
    case 'HELD':
    case 'RESUMED':
    case 'TRANSFER_CANCELLED':
      return {}
  }
}

export const eventRow = (
  candidateId: string,
  id: string,
  event: CaseEvent,
  texts: EventTexts,
  recorded: Recorded,
  verdicts: readonly Verdict[] = [],
) => ({
  id,
  candidateId,
  sequence: event.sequence,
  kind: event.kind,
  stage: event.kind === 'STAGE_ENTERED' || event.kind === 'RETURNED' ? event.stage : null,
  exit: event.kind === 'EXITED' ? event.exit : null,
  occurredOn: fromDay(event.occurredOn),
  documentNumber: event.documentNumber,
  documentIssuer: texts.documentIssuer,
  note: encryptText(placeOf(id, 'note'), texts.note),
  details: JSON.parse(JSON.stringify(detailsOf(id, event))) as Prisma.InputJsonObject,
  verdicts: JSON.parse(JSON.stringify(verdicts)) as Prisma.InputJsonArray,
  recordedAt: recorded.at,
  recordedById: recorded.byId,
})

/** A row of a kind always has the details of that kind: nothing else writes them. */
const given = <T>(
  value: T | undefined,
  { kind, sequence }: { readonly kind: string; readonly sequence: number },
): T => {
  if (value === undefined) throw new Error(`Event ${sequence} of kind ${kind} lacks its details`)
  return value
}

/** The event as the rules of a case see it, its free texts as they are kept. */
export const caseEventOf = (row: Prisma.CaseEventGetPayload<object>): CaseEvent => {
  const details = row.details as Details
  const dated = { sequence: row.sequence, occurredOn: toDay(row.occurredOn), documentNumber: row.documentNumber }
  const cells = () => ({ fromCellId: given(details.fromCellId, row), toCellId: given(details.toCellId, row) })
  switch (row.kind) {
    case 'STAGE_ENTERED':
      return {
        ...dated,
        kind: row.kind,
        stage: storedWord(STAGES, row.stage ?? ''),
        ...(details.vote ? { vote: details.vote } : {}),
        ...(details.decidedBy ? { decidedBy: storedWord(DECIDING_BODIES, details.decidedBy) } : {}),
      }
    case 'EXITED':
      return { ...dated, kind: row.kind, exit: storedWord(EXITS, row.exit ?? '') }
    case 'RETURNED':
      return {
        ...dated,
        kind: row.kind,
        stage: storedWord(STAGES, row.stage ?? ''),
        reason: storedWord(RETURN_REASONS, details.reason ?? ''),
      }
    case 'VOTE_HELD':
      return {
        ...dated,
        kind: row.kind,
        body: storedWord(VOTE_BODIES, details.body ?? ''),
        vote: given(details.vote, row),
      }
    case 'ESCALATION_DECIDED':
      return { ...dated, kind: row.kind, outcome: storedWord(ESCALATION_OUTCOMES, details.outcome ?? '') }
    case 'TRANSFER_STARTED':
      return { ...dated, kind: row.kind, ...cells() }
    case 'TRANSFER_ACCEPTED':
      return { ...dated, kind: row.kind, ...cells() }
    case 'HELD':
    case 'RESUMED':
    case 'TRANSFER_CANCELLED':
      return { ...dated, kind: row.kind }
    case 'CORRECTED':
      return {
        ...dated,
        kind: row.kind,
        voids: given(details.voids, row),
        amends: details.amends ?? null,
        reason: given(details.reason, row),
      }
    default:
      throw new Error(`Event ${row.id} is of the unknown kind ${row.kind}`)
  }
}

export const toEvent = (row: Prisma.CaseEventGetPayload<object>): RecordedEvent => {
  const { id, candidateId, documentIssuer, note, recordedAt, recordedById } = row
  const verdicts = row.verdicts as unknown as readonly Verdict[]
  const event = caseEventOf(row)
  const read: CaseEvent =
    event.kind === 'CORRECTED' ? { ...event, reason: decryptText(placeOf(id, 'details.reason'), event.reason) } : event
  const readNote = decryptText(placeOf(id, 'note'), note)
  return { ...read, id, candidateId, documentIssuer, note: readNote, verdicts, recordedAt, recordedById }
}
