import type { CalendarDate } from '../shared/dates.ts'
import type { CaseEvent } from './events.ts'
import { type CaseState, effectiveEvents, foldEvents, type PlainEvent } from './replay.ts'

/** An event with the day on which it was written down. */
export type DatedEvent = CaseEvent & { readonly recordedOn: CalendarDate }
export interface CaseThen {
  readonly state: CaseState
  readonly events: readonly PlainEvent[]
}

/** The case as it stood on a day, by what was known on another; null where it had not begun. */
export const caseAsOf = (
  recorded: readonly DatedEvent[],
  { on, knownOn }: { readonly on: CalendarDate; readonly knownOn: CalendarDate | null },
): CaseThen | null => {
  const known = recorded.filter(({ recordedOn }) => knownOn === null || recordedOn <= knownOn)
  const events = effectiveEvents(known).filter(({ occurredOn }) => occurredOn <= on)
  const state = foldEvents(events)
  return state && { state, events }
}
