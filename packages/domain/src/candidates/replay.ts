import type { CalendarDate } from '../shared/dates.ts'
import type { CaseStatus, Exit, Stage } from './stages.ts'

export type CaseEvent =
  | {
      readonly kind: 'STAGE_ENTERED'
      readonly sequence: number
      readonly stage: Stage
      readonly occurredOn: CalendarDate
      readonly documentNumber: string | null
    }
  | {
      readonly kind: 'EXITED'
      readonly sequence: number
      readonly exit: Exit
      readonly occurredOn: CalendarDate
      readonly documentNumber: string | null
    }

/** What a case's events add up to. */
export interface CaseState {
  readonly stage: Stage
  readonly exit: Exit | null
  readonly status: CaseStatus
  readonly stageSince: CalendarDate
  readonly sourcedOn: CalendarDate
  readonly admissionDecidedOn: CalendarDate | null
  readonly ceremonyOn: CalendarDate | null
  readonly officialOn: CalendarDate | null
  readonly lastSequence: number
}

const afterEvent = (state: CaseState | null, event: CaseEvent): CaseState => {
  if (state === null) {
    if (event.kind !== 'STAGE_ENTERED' || event.stage !== 'SOURCED')
      throw new Error(`A case begins with SOURCED, not with event ${event.sequence} of kind ${event.kind}`)
    return {
      stage: 'SOURCED',
      exit: null,
      status: 'OPEN',
      stageSince: event.occurredOn,
      sourcedOn: event.occurredOn,
      admissionDecidedOn: null,
      ceremonyOn: null,
      officialOn: null,
      lastSequence: event.sequence,
    }
  }
  if (event.sequence !== state.lastSequence + 1)
    throw new Error(`Event ${event.sequence} does not follow event ${state.lastSequence}`)
  switch (event.kind) {
    case 'EXITED':
      return {
        ...state,
        exit: event.exit,
        status: 'EXITED',
        stageSince: event.occurredOn,
        lastSequence: event.sequence,
      }
    case 'STAGE_ENTERED':
      return {
        ...state,
        stage: event.stage,
        status: event.stage === 'OFFICIAL' ? 'OFFICIAL' : 'OPEN',
        stageSince: event.occurredOn,
        admissionDecidedOn: event.stage === 'ADMISSION_DECIDED' ? event.occurredOn : state.admissionDecidedOn,
        ceremonyOn: event.stage === 'PROBATIONARY' ? event.occurredOn : state.ceremonyOn,
        officialOn: event.stage === 'OFFICIAL' ? event.occurredOn : state.officialOn,
        lastSequence: event.sequence,
      }
  }
}

/** The state of a case from its events, in order of their sequence. */
export const replayCase = (events: readonly CaseEvent[]): CaseState => {
  const state = events.reduce<CaseState | null>(afterEvent, null)
  if (state === null) throw new Error('A case without events has no state')
  return state
}
/** The state of a case after one more event. */
export const applyEvent = (state: CaseState, event: CaseEvent): CaseState => afterEvent(state, event)
