import type { CalendarDate, GroupTarget } from '@nguon/domain'
import { type DemoCommittee, type DemoStructure, type DemoUnit, day } from './structure.ts'

export interface DemoTerm {
  readonly name: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
  readonly firstYear: number
  readonly lastYear: number
  readonly decisionNumber: string
}
export const TERMS: readonly DemoTerm[] = [
  {
    name: '2020-2025',
    startsOn: day('2020-07-01'),
    endsOn: day('2025-06-30'),
    firstYear: 2021,
    lastYear: 2025,
    decisionNumber: '01-NQ/ĐH',
  },
  {
    name: '2025-2030',
    startsOn: day('2025-07-01'),
    endsOn: day('2030-06-30'),
    firstYear: 2026,
    lastYear: 2030,
    decisionNumber: '01-NQ/ĐH',
  },
]

export interface DemoTarget {
  readonly committee: DemoCommittee
  readonly term: string | null
  readonly year: number | null
  /** From the first decision on. */
  readonly revisions: readonly {
    readonly minimum: number
    readonly decisionNumber: string
    readonly decidedOn: CalendarDate
    readonly issuer: string
    readonly groups?: readonly GroupTarget[]
  }[]
}

const decision = (minimum: number, decisionNumber: string, decidedOn: string, issuer: string) => ({
  minimum,
  decisionNumber,
  decidedOn: day(decidedOn),
  issuer,
})

// Invented, like all sub-targets of this world.
const groupsOf2026 = (women: number): readonly GroupTarget[] => [
  { group: 'WOMEN', minimum: women, share: null },
  { group: 'ETHNIC_MINORITY', minimum: null, share: 0.85 },
  { group: 'AGE_18_30', minimum: null, share: 0.5 },
  { group: 'RESIDENTIAL_CELLS', minimum: null, share: 0.6 },
]

/** Published: 400 for the term and 80 a year for the district, 60 and 12 for the town. What others were given is invented, and adds up. */
export const buildTargets = ({ district, units, quangNam }: DemoStructure): DemoTarget[] => {
  const targets: DemoTarget[] = []
  const issuer = 'Ban Chấp hành Đảng bộ huyện Na Rì'
  const terms = [
    { term: '2020-2025', total: 400, number: '05-NQ/HU', on: '2020-08-14', factor: 5, extra: 0 },
    { term: '2025-2030', total: 420, number: '08-NQ/HU', on: '2025-08-12', factor: 5, extra: 1 },
  ]
  // In the second term four units were given one more a year: 84 and 420.
  const share = (unit: DemoUnit, extra: number): number =>
    unit.yearlyShare + (extra > 0 && ['Yến Lạc', 'Kim Lư', 'Văn Lang', 'Trần Phú'].includes(unit.shortName) ? extra : 0)
  for (const { term, total, number, on, factor, extra } of terms) {
    targets.push({ committee: district, term, year: null, revisions: [decision(total, number, on, issuer)] })
    for (const unit of units)
      targets.push({
        committee: unit.committee,
        term,
        year: null,
        revisions: [decision(share(unit, extra) * factor, number, on, issuer)],
      })
  }
  for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) {
    const extra = year > 2025 ? 1 : 0
    const number = `${year - 2015}-NQ/HU`
    const on = `${year}-01-12`
    const whole = decision(80 + 4 * extra, number, on, issuer)
    const parts = year === 2026 ? { groups: groupsOf2026(34) } : {}
    targets.push({ committee: district, term: null, year, revisions: [{ ...whole, ...parts }] })
    for (const unit of units) {
      const own = share(unit, extra)
      const first = {
        ...decision(own, number, on, issuer),
        ...(year === 2026 && unit.shortName === 'Yến Lạc' ? { groups: groupsOf2026(5) } : {}),
      }
      // One commune asked for more in 2022 and was raised by a second decision.
      const raised =
        year === 2022 && unit.shortName === 'Cường Lợi' ? [decision(own + 1, '41-QĐ/HU', '2022-05-20', issuer)] : []
      targets.push({ committee: unit.committee, term: null, year, revisions: [first, ...raised] })
      if (unit.shortName !== 'Yến Lạc') continue
      for (const [place, cell] of unit.cells.entries())
        targets.push({
          committee: cell,
          term: null,
          year,
          revisions: [
            decision(
              place < own - unit.cells.length ? 2 : 1,
              `${year - 2018}-NQ/ĐU`,
              `${year}-02-03`,
              'Ban Chấp hành Đảng bộ thị trấn Yến Lạc',
            ),
          ],
        })
    }
  }
  targets.push({
    committee: quangNam,
    term: null,
    year: 2024,
    revisions: [decision(1905, '1108-QĐ/TU', '2024-01-15', 'Ban Thường vụ Tỉnh ủy Quảng Nam')],
  })
  return targets
}
