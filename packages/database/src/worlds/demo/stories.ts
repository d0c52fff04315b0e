import { addDays, type CalendarDate, type CaseEvent, replayCase, type Stage, stageOrder } from '@nguon/domain'
import { LAST_DAY, type PlannedAdmission } from './admissions-plan.ts'
import type { DemoCase, DemoCases, Trouble } from './cases.ts'
import type { DemoMentor } from './mentors.ts'
import { type DemoUnit, day } from './structure.ts'
import { undecidedVote } from './votes.ts'

/** The town, whose editor is one of the demo accounts, has most of what needs somebody. */
const isTown = (unit: DemoUnit): boolean => unit.committee.name.includes('thị trấn')

/** Of the admissions two went no further: one waits for its ceremony, one for its recognition, both too long. */
export const troublesAfterDecision = (plan: readonly PlannedAdmission[]): ReadonlyMap<PlannedAdmission, Trouble> => {
  const lastUntil = (until: CalendarDate): PlannedAdmission => {
    const found = plan.findLast(({ unit, decidedOn }) => isTown(unit) && decidedOn <= until)
    if (!found) throw new Error(`The town admitted nobody until ${until}`)
    return found
  }
  return new Map([
    [lastUntil(day('2026-09-04')), 'CEREMONY_OVERDUE'],
    [lastUntil(day('2025-08-12')), 'RECOGNITION_OVERDUE'],
  ])
}

const LAST_STAGES: Partial<Record<Trouble, Stage>> = {
  CEREMONY_OVERDUE: 'ADMISSION_DECIDED',
  RECOGNITION_OVERDUE: 'PROBATIONARY',
}
/** Whether a case with the trouble never came to the stage. */
export const isStuckBefore = (stage: Stage, trouble: Trouble | null): boolean => {
  const last = trouble && LAST_STAGES[trouble]
  return last ? stageOrder(stage) > stageOrder(last) : false
}

type NewEvent = CaseEvent extends infer E
  ? E extends CaseEvent
    ? Omit<E, 'sequence' | 'documentNumber'>
    : never
  : never
const withEvents = (one: DemoCase, happened: readonly NewEvent[]): DemoCase => {
  const added = happened.map((event, place): CaseEvent => {
    const dated = { sequence: one.state.lastSequence + place + 1, documentNumber: null }
    return { ...event, ...dated }
  })
  const events = [...one.events, ...added]
  return { ...one, events, state: replayCase(events) }
}

const escalate = (one: DemoCase): DemoCase =>
  withEvents(
    { ...one, trouble: 'ESCALATED' },
    [12, 22, 32].map((days, place) => ({
      kind: 'VOTE_HELD',
      body: 'CELL',
      vote: undecidedVote(12, 6 + (place % 2)),
      occurredOn: addDays(one.state.stageSince, days),
    })),
  )

const moveTo = (
  one: DemoCase,
  unit: DemoUnit,
  id: string,
  days: { readonly startedOn: CalendarDate; readonly acceptedOn: CalendarDate | null },
  takeOver: { readonly id: string; readonly mentor: DemoMentor } | null,
): DemoCase => {
  const to = takeOver?.mentor.committee ?? unit.cells[0]
  if (!to) throw new Error(`${unit.shortName} has no cell`)
  const cells = { fromCellId: one.cell.id, toCellId: to.id }
  const { startedOn, acceptedOn } = days
  const moved = withEvents({ ...one, transfer: { id, from: one.cell, to, ...days } }, [
    { kind: 'TRANSFER_STARTED', occurredOn: startedOn, ...cells },
    ...(acceptedOn ? [{ kind: 'TRANSFER_ACCEPTED', occurredOn: acceptedOn, ...cells } as const] : []),
  ])
  if (!acceptedOn || !takeOver) return moved
  const [before] = one.assignments
  if (!before) throw new Error(`Nobody helped ${one.id}`)
  return {
    ...moved,
    unit,
    cell: to,
    assignments: [
      {
        ...before,
        endsOn: addDays(acceptedOn, -1),
        endReason: 'CANDIDATE_MOVED',
        handoverNote: 'Đã qua sáu tháng giúp đỡ, tinh thần học tập tốt; chuyển theo nơi làm việc mới.',
      },
      {
        ...before,
        ...takeOver,
        startsOn: acceptedOn,
        endsOn: null,
        acquaintedSince: acceptedOn,
        acquaintance: 'WORK',
        replacement: true,
      },
    ],
  }
}

/** Gives a handful of open cases what a committee must look after. */
export const tellStories = (
  newId: () => string,
  mentors: readonly DemoMentor[],
  units: readonly DemoUnit[],
  cases: readonly DemoCase[],
): Pick<DemoCases, 'cases' | 'restrictions'> => {
  const told = new Map<DemoCase, DemoCase>()
  const isFree = (one: DemoCase): boolean => one.state.status === 'OPEN' && one.trouble === null && !told.has(one)
  const tell = (
    stages: readonly Stage[],
    leastDays: number,
    isWanted: (one: DemoCase) => boolean,
    change: (one: DemoCase) => DemoCase,
  ): void => {
    const fitting = cases.filter(
      (one) =>
        isFree(one) &&
        stages.includes(one.state.stage) &&
        one.state.stageSince <= addDays(LAST_DAY, -leastDays) &&
        one.assignments.length === 1 &&
        one.assignments[0]?.endsOn === null &&
        isWanted(one),
    )
    const found = fitting.find(({ unit }) => isTown(unit)) ?? fitting[0]
    if (!found) throw new Error(`Nobody is in ${stages.join(' or ')} since ${leastDays} days`)
    told.set(found, change(found))
  }
  const anywhere = () => true
  const elsewhere = ({ unit }: DemoCase): boolean => !isTown(unit)

  tell(['AWARENESS_TRAINED', 'DOSSIER_OPEN'], 10, anywhere, (one) => ({ ...one, trouble: 'CERTIFICATE_EXPIRED' }))
  tell(['OPINIONS_COLLECTED'], 4, anywhere, (one) => ({ ...one, trouble: 'PAPERS_STALE' }))
  tell(['OPINIONS_COLLECTED'], 40, anywhere, escalate)
  tell(['CULTIVATING'], 30, anywhere, (one) =>
    withEvents({ ...one, trouble: 'ON_HOLD' }, [{ kind: 'HELD', occurredOn: addDays(LAST_DAY, -18) }]),
  )
  const town = units.find(isTown)
  const newcomer = mentors.find(({ committee, endedOn }) => committee === town?.cells[3] && endedOn === null)
  if (!town || !newcomer) throw new Error('The town has nobody who could take over')
  const ago = (days: number) => addDays(LAST_DAY, -days)
  tell(['CULTIVATING'], 30, elsewhere, (one) =>
    moveTo(one, town, newId(), { startedOn: ago(25), acceptedOn: null }, null),
  )
  tell(['CULTIVATING'], 90, elsewhere, (one) =>
    moveTo(one, town, newId(), { startedOn: ago(85), acceptedOn: ago(60) }, { id: newId(), mentor: newcomer }),
  )

  const disciplined = cases.find((one) => isFree(one) && isTown(one.unit) && one.assignments[0]?.endsOn === null)
  const mentor = disciplined?.assignments[0]?.mentor
  return {
    cases: cases.map((one) => told.get(one) ?? one),
    restrictions: mentor ? [{ id: newId(), mentor, startsOn: day('2026-09-15'), documentNumber: '31-QĐ/UBKT' }] : [],
  }
}
