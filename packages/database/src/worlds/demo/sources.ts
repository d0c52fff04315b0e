import type { SourceOrganisationKind } from '@nguon/domain'
import type { Chance } from './chance.ts'
import type { DemoCommittee, DemoUnit } from './structure.ts'

export interface DemoSource {
  readonly id: string
  readonly committee: DemoCommittee
  readonly kind: SourceOrganisationKind
  readonly name: string
}

const SOURCES: readonly (readonly [SourceOrganisationKind, string, number])[] = [
  ['YOUTH_UNION', 'Đoàn Thanh niên', 55],
  ['WOMENS_UNION', 'Hội Liên hiệp Phụ nữ', 18],
  ['FARMERS_UNION', 'Hội Nông dân', 12],
  ['TRADE_UNION', 'Công đoàn', 9],
  ['VETERANS_ASSOCIATION', 'Hội Cựu chiến binh', 3],
  ['EMULATION_MOVEMENT', 'Phong trào thi đua', 3],
]

/** The organisations of each unit that name people to be cultivated. */
export const inventSources = (newId: () => string, units: readonly DemoUnit[]): DemoSource[] =>
  units.flatMap((unit) =>
    SOURCES.map(
      ([kind, name]): DemoSource => ({
        id: newId(),
        committee: unit.committee,
        kind,
        name: `${name} ${unit.shortName}`,
      }),
    ),
  )

/** Who named somebody of the unit. */
export const pickSource = (chance: Chance, sources: readonly DemoSource[], unit: DemoUnit): DemoSource => {
  const kind = chance.weigh(SOURCES.map(([one, , weight]) => [one, weight] as const))
  return sources.find((source) => source.committee === unit.committee && source.kind === kind) ?? chance.pick(sources)
}
