import type { CaseEventKind, Exit, Stage } from '@nguon/domain'
import type { NamedPerson } from '../../components/people/PersonName.tsx'

export type CaseEvent = {
  id: string
  sequence: number
  kind: CaseEventKind
  stage: Stage | null
  exit: Exit | null
  occurredOn: string
  documentNumber: string | null
  documentIssuer: string | null
  note: string | null
  recordedAt: string
  recordedBy: string | null
}
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

/** The day on which each stage was entered; the latest, where the case came back to one. */
export function daysEntered(events: readonly CaseEvent[]): Partial<Record<Stage, string>> {
  const days: Partial<Record<Stage, string>> = {}
  for (const { stage, occurredOn } of [...events].sort((a, b) => a.sequence - b.sequence)) {
    if (stage !== null) days[stage] = occurredOn
  }
  return days
}
