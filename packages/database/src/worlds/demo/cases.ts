import {
  addDays,
  addMonths,
  type CalendarDate,
  type CaseEvent,
  type CaseState,
  daysBetween,
  type Exit,
  replayCase,
  STAGES,
  type Stage,
} from '@nguon/domain'
import { LAST_DAY, planAdmissions } from './admissions-plan.ts'
import type { Chance } from './chance.ts'
import { acquaint, assignMentors, type DemoAssignment, type DemoMentor, inventMentors } from './mentors.ts'
import { type DemoPerson, inventPerson } from './people.ts'
import { type DemoSource, inventSources, pickSource } from './sources.ts'
import { isStuckBefore, tellStories, troublesAfterDecision } from './stories.ts'
import { cellMembersIn2025, type DemoCommittee, type DemoUnit, day } from './structure.ts'
import { deciderOn, votedOn } from './votes.ts'

export interface DemoCase {
  readonly id: string
  readonly reference: string
  readonly person: DemoPerson
  readonly unit: DemoUnit
  readonly cell: DemoCommittee
  readonly source: DemoSource
  readonly events: readonly CaseEvent[]
  readonly state: CaseState
  readonly assignments: readonly DemoAssignment[]
  readonly transfer: DemoTransfer | null
  /** What makes the case one of the few that need somebody. */
  readonly trouble: Trouble | null
}
export interface DemoTransfer {
  readonly id: string
  readonly from: DemoCommittee
  readonly to: DemoCommittee
  readonly startedOn: CalendarDate
  readonly acceptedOn: CalendarDate | null
}
/** From a day on the member may not help anybody. */
export interface DemoRestriction {
  readonly id: string
  readonly mentor: DemoMentor
  readonly startsOn: CalendarDate
  readonly documentNumber: string
}
export type Trouble =
  | 'CERTIFICATE_EXPIRED'
  | 'PAPERS_STALE'
  | 'CEREMONY_OVERDUE'
  | 'RECOGNITION_OVERDUE'
  | 'ON_HOLD'
  | 'ESCALATED'
export interface DemoCases {
  readonly mentors: readonly DemoMentor[]
  readonly sources: readonly DemoSource[]
  readonly cases: readonly DemoCase[]
  readonly restrictions: readonly DemoRestriction[]
}

// Documents of each stage: the abbreviation of who issues it, where the step has a document.
const DOCUMENTS: Partial<Record<Stage, string>> = {
  CULTIVATING: 'NQ/CB',
  AWARENESS_TRAINED: 'GCN-TTCT',
  CELL_PROPOSED: 'NQ/CB',
  COMMITTEE_PROPOSED: 'NQ/ĐU',
  ADMISSION_DECIDED: 'QĐ/HU',
  OFFICIAL: 'QĐ/HU',
}
const DAYS_BEFORE_DECISION: readonly (readonly [Stage, number, number])[] = [
  ['SOURCED', 560, 700],
  ['CULTIVATING', 430, 520],
  ['AWARENESS_TRAINED', 300, 400],
  ['DOSSIER_OPEN', 220, 280],
  ['VERIFYING', 150, 200],
  ['OPINIONS_COLLECTED', 90, 130],
  ['CELL_PROPOSED', 45, 70],
  ['COMMITTEE_PROPOSED', 15, 35],
]

/** Everybody in the world; `later` is a chance of its own for what came into it later, so that the rest stays as it was. */
export const buildCases = (
  chance: Chance,
  later: Chance,
  newId: () => string,
  units: readonly DemoUnit[],
): DemoCases => {
  const dayBetween = (from: CalendarDate, to: CalendarDate) => addDays(from, chance.between(0, daysBetween(from, to)))
  const mentors = inventMentors(chance, newId, units)
  const sources = inventSources(newId, units)

  let number = 0
  const event = (sequence: number, stage: Stage, occurredOn: CalendarDate): CaseEvent => {
    const decidedBy = stage === 'ADMISSION_DECIDED' ? deciderOn(occurredOn) : null
    const issuer = decidedBy === 'GRASSROOTS_STANDING_COMMITTEE' ? 'QĐ/ĐU' : DOCUMENTS[stage]
    return {
      kind: 'STAGE_ENTERED',
      sequence,
      stage,
      occurredOn,
      documentNumber: issuer ? `${String(chance.between(3, 240)).padStart(2, '0')}-${issuer}` : null,
      ...(decidedBy ? { decidedBy } : {}),
    }
  }
  const references = new Map<DemoUnit, number>()
  const caseOf = (
    unit: DemoUnit,
    cell: DemoCommittee,
    person: DemoPerson,
    events: CaseEvent[],
    helped: boolean,
    trouble: Trouble | null = null,
  ): DemoCase => {
    number += 1
    const count = (references.get(unit) ?? 0) + 1
    references.set(unit, count)
    const state = replayCase(events)
    const begun = events.find((one) => one.kind === 'STAGE_ENTERED' && one.stage === 'CULTIVATING')?.occurredOn
    const handedOver = begun !== undefined && number % 11 === 0 && daysBetween(begun, state.stageSince) > 120
    const help = !helped ? 'LEFT_ALONE' : handedOver ? 'HANDED_OVER' : 'ONE_MENTOR'
    const assignments = begun ? assignMentors(chance, newId, mentors, { cell, state, begun, help }) : []
    const members = cellMembersIn2025(unit, cell)
    return {
      id: newId(),
      reference: `${cell.code.slice(5, 8)}-${String(count).padStart(4, '0')}`,
      person,
      unit,
      cell,
      source: pickSource(chance, sources, unit),
      // Of those who are official or have left nobody asks how the cell voted.
      events: state.status === 'OPEN' ? events.map((one) => votedOn(later, one, members)) : events,
      state,
      assignments: assignments.map((one, place) => ({
        ...one,
        ...acquaint(later, cell, one.startsOn),
        replacement: place > 0,
      })),
      transfer: null,
      trouble,
    }
  }

  const plan = planAdmissions(chance, units, dayBetween)
  const troubles = troublesAfterDecision(plan)
  const admitted = plan.map((planned, index) => {
    const { unit, decidedOn } = planned
    const trouble = troubles.get(planned) ?? null
    const cell = chance.pick(unit.cells)
    // One person was admitted at 59, as published; nobody else comes near.
    const ageMonths =
      index === 180
        ? 59 * 12 + 4
        : chance.weigh([
            [chance.between(19 * 12, 30 * 12), 66],
            [chance.between(31 * 12, 41 * 12), 29],
            [chance.between(42 * 12, 52 * 12), 5],
          ])
    const person = inventPerson(chance, newId, cell.name, ageMonths, decidedOn)
    const steps: (readonly [Stage, CalendarDate])[] = DAYS_BEFORE_DECISION.map(([stage, least, most]) => [
      stage,
      addDays(decidedOn, -chance.between(least, most)),
    ])
    // Those of the last weeks still wait for their ceremony.
    const held = addDays(decidedOn, chance.between(4, 26))
    const ceremony = decidedOn > day('2026-09-25') ? addDays(LAST_DAY, 1) : held
    const recognition = addMonths(ceremony, 12)
    const official = addDays(recognition, chance.between(6, 38))
    const events = [
      ...steps,
      ['ADMISSION_DECIDED', decidedOn] as const,
      ['PROBATIONARY', ceremony] as const,
      ['RECOGNITION_PENDING', recognition] as const,
      ['OFFICIAL', official] as const,
    ]
      .filter(([stage, on]) => on <= LAST_DAY && !isStuckBefore(stage, trouble))
      .map(([stage, on], place) => event(place + 1, stage, on))
    return caseOf(unit, cell, person, events, true, trouble)
  })

  const followed = Array.from({ length: 190 }, () => {
    const unit = chance.weigh(units.map((one) => [one, one.yearlyShare] as const))
    const cell = chance.pick(unit.cells)
    const stage = chance.weigh<Stage>([
      ['SOURCED', 34],
      ['CULTIVATING', 28],
      ['AWARENESS_TRAINED', 14],
      ['DOSSIER_OPEN', 9],
      ['VERIFYING', 6],
      ['OPINIONS_COLLECTED', 4],
      ['CELL_PROPOSED', 3],
      ['COMMITTEE_PROPOSED', 2],
    ])
    const since = addDays(LAST_DAY, -chance.between(4, 150))
    const person = inventPerson(chance, newId, cell.name, chance.between(19 * 12, 40 * 12), since)
    const path = STAGES.slice(0, STAGES.indexOf(stage) + 1)
    const events = path.map((one, place) =>
      event(place + 1, one, addDays(since, -(path.length - 1 - place) * chance.between(58, 60))),
    )
    return caseOf(unit, cell, person, events, !chance.happens(0.08))
  })

  const left = Array.from({ length: 45 }, () => {
    const unit = chance.weigh(units.map((one) => [one, one.yearlyShare] as const))
    const cell = chance.pick(unit.cells)
    const on = dayBetween(day('2021-03-01'), day('2026-09-30'))
    const path = STAGES.slice(0, chance.between(1, 5))
    const events: CaseEvent[] = path.map((one, place) =>
      event(place + 1, one, addDays(on, -(path.length - place) * 70)),
    )
    const exit = chance.weigh<Exit>([
      ['DROPPED', 70],
      ['WITHDRAWN', 30],
    ])
    events.push({
      kind: 'EXITED',
      sequence: events.length + 1,
      exit,
      occurredOn: on,
      documentNumber: `${chance.between(2, 60)}-NQ/CB`,
    })
    return caseOf(
      unit,
      cell,
      inventPerson(chance, newId, cell.name, chance.between(20 * 12, 42 * 12), on),
      events,
      true,
    )
  })
  return { mentors, sources, ...tellStories(newId, mentors, units, [...admitted, ...followed, ...left]) }
}
