import {
  type Acquaintance,
  type AssignmentEndReason,
  addDays,
  addMonths,
  type CalendarDate,
  type CaseState,
  daysBetween,
} from '@nguon/domain'
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
  /** Since when and how the two know each other. */
  readonly acquaintedSince: CalendarDate
  readonly acquaintance: Acquaintance
  /** Took over from somebody. */
  readonly replacement: boolean
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

interface Stretch {
  /** The last day of the help; null where it goes on. */
  readonly until: CalendarDate | null
  /** Whoever hands over, and so cannot take over. */
  readonly except: DemoMentor | null
}

const staysFor = ({ endedOn }: DemoMentor, until: CalendarDate | null): boolean =>
  endedOn === null || (until !== null && endedOn >= until)

// Mostly somebody of the cell helps, sometimes somebody of a cell beside it.
const pickMentor = (
  chance: Chance,
  mentors: readonly DemoMentor[],
  cell: DemoCommittee,
  { until, except }: Stretch,
): DemoMentor => {
  const free = mentors.filter(
    (mentor) => mentor.committee.parent === cell.parent && mentor !== except && staysFor(mentor, until),
  )
  const own = free.filter(({ committee }) => committee === cell)
  return chance.pick(own.length > 0 && chance.happens(0.85) ? own : free)
}

/** People of an office work together, people of a village live together; one to three years before the help began. */
export const acquaint = (chance: Chance, { name }: DemoCommittee, startsOn: CalendarDate) => ({
  acquaintedSince: addDays(addMonths(startsOn, -chance.between(12, 36)), -chance.between(0, 25)),
  acquaintance: /thôn|tổ nhân dân|Chợ/.test(name) ? ('RESIDENCE' as const) : ('WORK' as const),
})

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
): Omit<DemoAssignment, 'acquaintedSince' | 'acquaintance' | 'replacement'>[] => {
  const leftOn = addDays(begun, 20) < LAST_DAY ? addDays(begun, 20) : LAST_DAY
  const handover = addDays(begun, 90)
  const over = state.status === 'OPEN' ? null : state.stageSince
  const until = help === 'LEFT_ALONE' ? leftOn : help === 'HANDED_OVER' ? handover : over
  const first = pickMentor(chance, mentors, cell, { until, except: null })
  const start = { id: newId(), mentor: first, startsOn: begun }
  if (help === 'LEFT_ALONE')
    return [
      {
        ...start,
        endsOn: leftOn,
        endReason: 'MENTOR_UNABLE',
        handoverNote: 'Người giúp đỡ nhận nhiệm vụ khác, chưa có người thay.',
      },
    ]
  const closing = {
    endsOn: over,
    endReason: over === null ? null : state.status === 'OFFICIAL' ? ('COMPLETED' as const) : ('CASE_ENDED' as const),
    handoverNote: null,
  }
  if (help === 'ONE_MENTOR') return [{ ...start, ...closing }]
  const second = pickMentor(chance, mentors, cell, { until: over, except: first })
  return [
    {
      ...start,
      endsOn: handover,
      endReason: 'MENTOR_UNABLE',
      handoverNote: 'Đã học tập Điều lệ Đảng, cần theo dõi tiếp việc khai lý lịch.',
    },
    { id: newId(), mentor: second, startsOn: addDays(handover, 1), ...closing },
  ]
}
