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
import { assignMentors, type DemoAssignment, type DemoMentor, inventMentors } from './mentors.ts'
import { type DemoPerson, inventPerson } from './people.ts'
import { type DemoSource, inventSources, pickSource } from './sources.ts'
import { type DemoCommittee, type DemoUnit, day } from './structure.ts'

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
}
export interface DemoCases {
  readonly mentors: readonly DemoMentor[]
  readonly sources: readonly DemoSource[]
  readonly cases: readonly DemoCase[]
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

export const buildCases = (chance: Chance, newId: () => string, units: readonly DemoUnit[]): DemoCases => {
  const dayBetween = (from: CalendarDate, to: CalendarDate) => addDays(from, chance.between(0, daysBetween(from, to)))
  const mentors = inventMentors(chance, newId, units)
  const sources = inventSources(newId, units)

  let number = 0
  const event = (sequence: number, stage: Stage, occurredOn: CalendarDate): CaseEvent => {
    const issuer = DOCUMENTS[stage]
    return {
      kind: 'STAGE_ENTERED',
      sequence,
      stage,
      occurredOn,
      documentNumber: issuer ? `${String(chance.between(3, 240)).padStart(2, '0')}-${issuer}` : null,
    }
  }
  const references = new Map<DemoUnit, number>()
  const caseOf = (
    unit: DemoUnit,
    cell: DemoCommittee,
    person: DemoPerson,
    events: CaseEvent[],
    helped: boolean,
  ): DemoCase => {
    number += 1
    const count = (references.get(unit) ?? 0) + 1
    references.set(unit, count)
    const state = replayCase(events)
    const begun = events.find((one) => one.kind === 'STAGE_ENTERED' && one.stage === 'CULTIVATING')?.occurredOn
    const handedOver = begun !== undefined && number % 11 === 0 && daysBetween(begun, state.stageSince) > 120
    const help = !helped ? 'LEFT_ALONE' : handedOver ? 'HANDED_OVER' : 'ONE_MENTOR'
    const assignments = begun ? assignMentors(chance, newId, mentors, { cell, state, begun, help }) : []
    return {
      id: newId(),
      reference: `${cell.code.slice(5, 8)}-${String(count).padStart(4, '0')}`,
      person,
      unit,
      cell,
      source: pickSource(chance, sources, unit),
      events,
      state,
      assignments,
    }
  }

  const admitted = planAdmissions(chance, units, dayBetween).map(({ unit, decidedOn }, index) => {
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
    const ceremony = addDays(decidedOn, chance.between(4, 26))
    const recognition = addMonths(ceremony, 12)
    const official = addDays(recognition, chance.between(6, 38))
    const events = [
      ...steps,
      ['ADMISSION_DECIDED', decidedOn] as const,
      ['PROBATIONARY', ceremony] as const,
      ['RECOGNITION_PENDING', recognition] as const,
      ['OFFICIAL', official] as const,
    ]
      .filter(([, on]) => on <= LAST_DAY)
      .map(([stage, on], place) => event(place + 1, stage, on))
    return caseOf(unit, cell, person, events, true)
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
  return { mentors, sources, cases: [...admitted, ...followed, ...left] }
}
