import type { CalendarDate } from '../shared/dates.ts'
import type { Exit, Stage } from './stages.ts'
import type { VoteTally } from './votes.ts'

/** Who votes: the cell or its committee, on the admission or on the recognition. */
export const VOTE_BODIES = ['CELL', 'COMMITTEE', 'DECIDING', 'CELL_RECOGNITION', 'COMMITTEE_RECOGNITION'] as const
export type VoteBody = (typeof VOTE_BODIES)[number]

/** Whose decision an admission or a recognition is. */
export const DECIDING_BODIES = [
  'DISTRICT_STANDING_COMMITTEE',
  'UPPER_STANDING_COMMITTEE',
  'GRASSROOTS_STANDING_COMMITTEE',
  'GRASSROOTS_COMMITTEE',
] as const
export type DecidingBody = (typeof DECIDING_BODIES)[number]

export const RETURN_REASONS = ['CERTIFICATE_EXPIRED', 'PAPERS_STALE', 'VOTE_NOT_PASSED'] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** What the upper committee says after three votes without two thirds either way. */
export const ESCALATION_OUTCOMES = ['GO_ON', 'RETURN'] as const
export type EscalationOutcome = (typeof ESCALATION_OUTCOMES)[number]

interface Dated {
  /** 1, 2, 3 ... within the case. */
  readonly sequence: number
  readonly occurredOn: CalendarDate
  readonly documentNumber: string | null
}

/** What happened in a case. Events are never changed or removed: an error is undone by CORRECTED. */
export type CaseEvent = Dated &
  (
    | {
        readonly kind: 'STAGE_ENTERED'
        readonly stage: Stage
        /** The vote that led here, where one did. */
        readonly vote?: VoteTally
        /** For a decision: whose it is. */
        readonly decidedBy?: DecidingBody
      }
    | { readonly kind: 'EXITED'; readonly exit: Exit }
    | { readonly kind: 'RETURNED'; readonly stage: Stage; readonly reason: ReturnReason }
    /** A vote that led to no stage. */
    | { readonly kind: 'VOTE_HELD'; readonly body: VoteBody; readonly vote: VoteTally }
    | { readonly kind: 'ESCALATION_DECIDED'; readonly outcome: EscalationOutcome }
    | { readonly kind: 'HELD' }
    | { readonly kind: 'RESUMED' }
    | { readonly kind: 'TRANSFER_STARTED'; readonly fromCellId: string; readonly toCellId: string }
    | { readonly kind: 'TRANSFER_ACCEPTED'; readonly fromCellId: string; readonly toCellId: string }
    | { readonly kind: 'TRANSFER_CANCELLED' }
    | Correction
  )

/** Undoes events, or gives one another day or number. It happens on the day on which it is written. */
export interface Correction {
  readonly kind: 'CORRECTED'
  /** The sequences of the events that were never so. */
  readonly voids: readonly number[]
  /** What is true of one event instead. */
  readonly amends: {
    readonly sequence: number
    readonly occurredOn: CalendarDate
    readonly documentNumber: string | null
  } | null
  readonly reason: string
}
