import type { ResultOf } from '@nguon/client'
import type { Stage } from '@nguon/domain'
import type { caseEventParts } from '../../components/case/documents.ts'
import type { NamedPerson } from '../../components/people/PersonName.tsx'

export type CaseEvent = ResultOf<typeof caseEventParts>
export type Assignment = {
  id: string
  startsOn: string
  endsOn: string | null
  decisionNumber: string | null
  handoverNote: string | null
  mentor: NamedPerson
}

export type HistoryEntry =
  | { kind: 'event'; key: string; on: string; event: CaseEvent }
  | { kind: 'began' | 'ended'; key: string; on: string; assignment: Assignment }

// Of one day the mentor comes before the step that needed one, so read backwards it stands below it.
const RANK = { event: 2, began: 1, ended: 0 } as const

/** Steps of the case and changes of mentor in one line of time, the latest first. */
export function caseHistory(events: readonly CaseEvent[], assignments: readonly Assignment[]): HistoryEntry[] {
  const entries: HistoryEntry[] = [
    ...events.map((event): HistoryEntry => ({ kind: 'event', key: event.id, on: event.occurredOn, event })),
    ...assignments.map(
      (assignment): HistoryEntry => ({
        kind: 'began',
        key: `began/${assignment.id}`,
        on: assignment.startsOn,
        assignment,
      }),
    ),
    ...assignments.flatMap((assignment): HistoryEntry[] =>
      assignment.endsOn === null
        ? []
        : [{ kind: 'ended', key: `ended/${assignment.id}`, on: assignment.endsOn, assignment }],
    ),
  ]
  return entries.sort((a, b) => {
    if (a.on !== b.on) return a.on < b.on ? 1 : -1
    if (a.kind === 'event' && b.kind === 'event') return b.event.sequence - a.event.sequence
    return RANK[b.kind] - RANK[a.kind]
  })
}

/** The events that hold, each as it was last amended: without corrections and without what they void. */
export function effectiveOf(events: readonly CaseEvent[]): CaseEvent[] {
  const corrections = events.filter(({ kind }) => kind === 'CORRECTED')
  const voided = new Set(corrections.flatMap(({ voids }) => voids))
  return events
    .filter(({ kind, sequence }) => kind !== 'CORRECTED' && !voided.has(sequence))
    .map((event) => {
      const amended = corrections.findLast(({ amends }) => amends?.sequence === event.sequence)?.amends
      return amended ? { ...event, occurredOn: amended.occurredOn, documentNumber: amended.documentNumber } : event
    })
    .sort((a, b) => a.sequence - b.sequence)
}

/** The day on which each stage was entered; the latest, where the case came back to one. */
export function daysEntered(events: readonly CaseEvent[]): Partial<Record<Stage, string>> {
  const days: Partial<Record<Stage, string>> = {}
  for (const { stage, occurredOn } of effectiveOf(events)) {
    if (stage !== null) days[stage] = occurredOn
  }
  return days
}
