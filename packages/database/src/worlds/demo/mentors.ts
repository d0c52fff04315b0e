import { type AssignmentEndReason, addDays, type CalendarDate, type CaseState, daysBetween } from '@nguon/domain'
import { LAST_DAY } from './admissions-plan.ts'
import type { Chance } from './chance.ts'
import { type DemoPerson, inventPerson } from './people.ts'
import { type DemoCommittee, type DemoUnit, day } from './structure.ts'

export interface DemoMentor {
  readonly id: string
  readonly person: DemoPerson
  readonly committee: DemoCommittee
  readonly cardNumber: string
  readonly position: string
  readonly officialSince: CalendarDate
  readonly capacity: number
  readonly endedOn: CalendarDate | null
}
export interface DemoAssignment {
  readonly id: string
  readonly mentor: DemoMentor
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate | null
  readonly endReason: AssignmentEndReason | null
  readonly handoverNote: string | null
}

/** One or two official members of each cell. */
export const inventMentors = (chance: Chance, newId: () => string, units: readonly DemoUnit[]): DemoMentor[] => {
  let card = 120_000
  return units.flatMap((unit) =>
    unit.cells.flatMap((cell) =>
      Array.from({ length: chance.happens(0.55) ? 2 : 1 }, (_, place): DemoMentor => {
        card += chance.between(1, 40)
        const ageMonths = chance.between(34 * 12, 58 * 12)
        return {
          id: newId(),
          person: inventPerson(chance, newId, cell.name, ageMonths, day('2020-01-01')),
          committee: cell,
          cardNumber: `06.${card}`,
          position: place === 0 ? chance.pick(['Bí thư chi bộ', 'Phó bí thư chi bộ']) : 'Chi ủy viên',
          officialSince: addDays(day('2003-01-01'), chance.between(0, 4_500)),
          capacity: chance.weigh([
            [3, 6],
            [2, 3],
            [4, 1],
          ]),
          endedOn: chance.happens(0.04) ? dayOfLeaving(chance) : null,
        }
      }),
    ),
  )
}

const dayOfLeaving = (chance: Chance): CalendarDate => {
  const from = day('2025-01-01')
  return addDays(from, chance.between(0, daysBetween(from, day('2026-06-30'))))
}

// Mostly somebody of the cell helps, sometimes somebody of a cell beside it.
const pickMentor = (
  chance: Chance,
  mentors: readonly DemoMentor[],
  cell: DemoCommittee,
  on: CalendarDate,
): DemoMentor => {
  const active = mentors.filter(
    ({ committee, endedOn }) => committee.parent === cell.parent && (endedOn === null || endedOn > on),
  )
  const own = active.filter(({ committee }) => committee === cell)
  return chance.pick(own.length > 0 && chance.happens(0.85) ? own : active)
}

export interface HelpedCase {
  readonly cell: DemoCommittee
  readonly state: CaseState
  /** The day on which the cell began to cultivate; nobody is assigned before. */
  readonly begun: CalendarDate
  readonly help: 'ONE_MENTOR' | 'HANDED_OVER' | 'LEFT_ALONE'
}

/** Who helped the candidate, from when to when. */
export const assignMentors = (
  chance: Chance,
  newId: () => string,
  mentors: readonly DemoMentor[],
  { cell, state, begun, help }: HelpedCase,
): DemoAssignment[] => {
  const first = pickMentor(chance, mentors, cell, begun)
  if (help === 'LEFT_ALONE') {
    const leftOn = addDays(begun, 20)
    return [
      {
        id: newId(),
        mentor: first,
        startsOn: begun,
        endsOn: leftOn < LAST_DAY ? leftOn : LAST_DAY,
        endReason: 'MENTOR_MOVED',
        handoverNote: 'Người giúp đỡ chuyển công tác, chưa có người thay.',
      },
    ]
  }
  const closing = {
    endsOn: state.status === 'OPEN' ? null : state.stageSince,
    endReason:
      state.status === 'OPEN' ? null : state.status === 'OFFICIAL' ? ('COMPLETED' as const) : ('CASE_ENDED' as const),
    handoverNote: null,
  }
  if (help === 'ONE_MENTOR') return [{ id: newId(), mentor: first, startsOn: begun, ...closing }]
  const handover = addDays(begun, 90)
  const before: DemoAssignment = {
    id: newId(),
    mentor: first,
    startsOn: begun,
    endsOn: handover,
    endReason: 'MENTOR_MOVED',
    handoverNote: 'Đã học tập Điều lệ Đảng, cần theo dõi tiếp việc khai lý lịch.',
  }
  const second = pickMentor(chance, mentors, cell, handover)
  if (second.id === first.id) return [before]
  return [before, { id: newId(), mentor: second, startsOn: addDays(handover, 1), ...closing }]
}
