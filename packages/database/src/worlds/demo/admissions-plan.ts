import type { CalendarDate } from '@nguon/domain'
import type { Chance } from './chance.ts'
import { type DemoUnit, day } from './structure.ts'

/** How many decisions of admission fell into a stretch of days, in the whole district. */
interface Stretch {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly decisions: number
  /** Of the town; published for 2021, invented for the others. */
  readonly town: number
}

// Published: 298 from the beginning of the term to 30/06/2023, 109 of them in 2022; 4 in Yến Lạc in 2021. The rest is invented.
const STRETCHES: readonly Stretch[] = [
  { from: day('2020-07-06'), to: day('2020-12-30'), decisions: 38, town: 6 },
  { from: day('2021-01-05'), to: day('2021-12-29'), decisions: 71, town: 4 },
  { from: day('2022-01-04'), to: day('2022-12-30'), decisions: 109, town: 14 },
  { from: day('2023-01-05'), to: day('2023-06-30'), decisions: 80, town: 9 },
  { from: day('2023-07-03'), to: day('2023-12-29'), decisions: 27, town: 4 },
  { from: day('2024-01-03'), to: day('2024-12-30'), decisions: 74, town: 11 },
  { from: day('2025-01-03'), to: day('2025-06-30'), decisions: 34, town: 5 },
  { from: day('2025-07-02'), to: day('2025-12-30'), decisions: 41, town: 6 },
  { from: day('2026-01-05'), to: day('2026-10-30'), decisions: 58, town: 7 },
]
export const LAST_DAY = day('2026-10-31')

export interface PlannedAdmission {
  readonly unit: DemoUnit
  readonly decidedOn: CalendarDate
}

/** Units whose decisions in a stretch are none, so that the lists of what needs attention have something to say. */
const isSilent = (unit: DemoUnit, { from }: Stretch): boolean =>
  unit.shortName === 'Liêm Thủy' && from.startsWith('2026')

export const planAdmissions = (
  chance: Chance,
  units: readonly DemoUnit[],
  dayBetween: (from: CalendarDate, to: CalendarDate) => CalendarDate,
): PlannedAdmission[] =>
  STRETCHES.flatMap((stretch) => {
    const [town, ...communes] = units
    if (!town) throw new Error('The district has units')
    const weighted = communes
      .filter((unit) => !isSilent(unit, stretch))
      .map((unit) => [unit, unit.yearlyShare * (0.5 + chance.between(0, 100) / 100)] as const)
    const chosen = [
      ...Array.from({ length: stretch.town }, () => town),
      ...Array.from({ length: stretch.decisions - stretch.town }, () => chance.weigh(weighted)),
    ]
    return chosen.map((unit) => ({ unit, decidedOn: dayBetween(stretch.from, stretch.to) }))
  }).sort((a, b) => (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0))
