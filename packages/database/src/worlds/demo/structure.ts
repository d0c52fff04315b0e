import { readFileSync } from 'node:fs'
import { type AreaTrait, type CalendarDate, type CommitteeKind, parseCalendarDate, pathUnder } from '@nguon/domain'
import type { Chance } from './chance.ts'

export interface DemoCommittee {
  readonly id: string
  readonly ordinal: number
  readonly path: string
  readonly depth: number
  readonly parent: DemoCommittee | null
  readonly name: string
  readonly kind: CommitteeKind
  readonly code: string
  readonly establishedOn: CalendarDate
  readonly areaTraits: readonly AreaTrait[]
}
/** A commune-level committee of Na Rì with its cells and its share of the yearly target. */
export interface DemoUnit {
  readonly committee: DemoCommittee
  readonly shortName: string
  readonly cells: readonly DemoCommittee[]
  /** Admissions asked for a year: the 17 shares make the published 80. */
  readonly yearlyShare: number
  readonly members: number
}
/** Official members of the unit at the end of 2025, whose cells share them out. */
const membersIn2025 = ({ members }: DemoUnit): number => members + 24
/** Official members of one of the unit's cells at the end of 2025: the cells together make the unit. */
export const cellMembersIn2025 = (unit: DemoUnit, cell: DemoCommittee): number => {
  const [place, total] = [unit.cells.indexOf(cell), membersIn2025(unit)]
  return Math.floor(total / unit.cells.length) + (place < total % unit.cells.length ? 1 : 0)
}
export interface DemoStructure {
  readonly committees: readonly DemoCommittee[]
  readonly district: DemoCommittee
  readonly units: readonly DemoUnit[]
  readonly quangNam: DemoCommittee
}

export const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text)
  if (!date) throw new Error(`${text} is no day`)
  return date
}

const readUnits = (): { name: string; kind: string }[] =>
  readFileSync(new URL('na-ri.csv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [name = '', kind = ''] = line.split(',')
      return { name, kind }
    })

// The published town: 12 a year. The other 68 are shared out by size; the shares of single communes are invented.
const YEARLY_SHARES: Readonly<Record<string, number>> = {
  'Yến Lạc': 12,
  'Côn Minh': 5,
  'Cư Lễ': 5,
  'Kim Lư': 5,
  'Sơn Thành': 5,
}

const TOWN_CELLS = [
  'tổ nhân dân Giả Dìa',
  'tổ nhân dân Pàn Bái',
  'tổ nhân dân Hát Deng',
  'tổ nhân dân Phố A',
  'tổ nhân dân Phố B',
  'tổ nhân dân Bản Pò',
  'Trường THPT Na Rì',
  'Trường Tiểu học Yến Lạc',
  'Trung tâm Y tế',
  'Hạt Kiểm lâm',
  'Công an thị trấn',
  'Chợ Yến Lạc',
]
const PLACES = [
  'Nà Đăng',
  'Nà Pì',
  'Khuổi Nằn',
  'Bản Cháng',
  'Nà Diệc',
  'Phiêng Pụt',
  'Cốc Phia',
  'Nà Khon',
  'Khuổi Slúc',
  'Bản Giang',
  'Nà Lẹng',
  'Lũng Tao',
  'Thôm Pục',
  'Nà Rầy',
  'Khuổi Cáy',
  'Bản Vèn',
  'Pò Khiển',
  'Nà Mực',
  'Rầy Ỏi',
  'Khau Lạ',
  'Nà Hin',
  'Bản Kén',
  'Lũng Vạng',
  'Cốc Lùng',
]
const OFFICES = ['Trường Tiểu học', 'Trường THCS', 'Trường Mầm non', 'Trạm Y tế', 'Công an xã', 'Quân sự xã']

/** The tree: the names of the district and its 17 units are real, their cells and all else are invented. */
export const buildStructure = (chance: Chance, newId: () => string): DemoStructure => {
  const committees: DemoCommittee[] = []
  const add = (
    parent: DemoCommittee | null,
    name: string,
    kind: CommitteeKind,
    code: string,
    establishedOn: string,
    areaTraits: readonly AreaTrait[] = [],
  ) => {
    const ordinal = committees.length + 1
    const committee: DemoCommittee = {
      id: newId(),
      ordinal,
      path: pathUnder(parent?.path ?? '/', ordinal),
      depth: (parent?.depth ?? 0) + 1,
      parent,
      name,
      kind,
      code,
      establishedOn: day(establishedOn),
      areaTraits,
    }
    committees.push(committee)
    return committee
  }
  const digits = (value: number): string => String(value).padStart(3, '0')
  const root = add(null, 'Đảng bộ toàn quốc (minh họa)', 'CENTRAL', '00000000000000', '1930-02-03')
  const province = add(root, 'Đảng bộ tỉnh Bắc Kạn', 'PROVINCIAL', '06000000000000', '1997-01-01', [
    'MOUNTAIN',
    'ETHNIC_MINORITY',
  ])
  const district = add(province, 'Đảng bộ huyện Na Rì', 'DISTRICT', '06007000000000', '1997-01-01', [
    'MOUNTAIN',
    'ETHNIC_MINORITY',
  ])
  const units = readUnits().map(({ name, kind }, index): DemoUnit => {
    const town = kind === 'thị trấn'
    const unitCode = `06007${digits(index + 1)}`
    const committee = add(district, `Đảng bộ ${kind} ${name}`, 'COMMUNE', `${unitCode}000000`, '1997-01-01', [
      'MOUNTAIN',
      'ETHNIC_MINORITY',
      ...(index % 3 === 2 ? (['VERY_HARD'] as const) : []),
    ])
    const first = chance.between(0, PLACES.length - 1)
    const names = town
      ? TOWN_CELLS
      : [
          ...Array.from(
            { length: chance.between(5, 7) },
            (_, place) => `thôn ${PLACES[(first + place * 5) % PLACES.length]}`,
          ),
          ...OFFICES.slice(0, chance.between(3, 5)).map((office) =>
            office.endsWith('xã') ? office : `${office} ${name}`,
          ),
        ]
    const cells = [...new Set(names)].map((cell, place) =>
      add(
        committee,
        `Chi bộ ${cell}`,
        'CELL',
        `${unitCode}000${digits(place + 1)}`,
        '2005-01-01',
        /^(thôn|tổ nhân dân) /.test(cell) ? [...committee.areaTraits, 'RESIDENTIAL'] : committee.areaTraits,
      ),
    )
    return {
      committee,
      shortName: name,
      cells,
      yearlyShare: YEARLY_SHARES[name] ?? 4,
      members: town ? 612 : chance.between(150, 290),
    }
  })
  const quangNam = add(root, 'Đảng bộ tỉnh Quảng Nam', 'PROVINCIAL', '49000000000000', '1997-01-01')
  return { committees, district, units, quangNam }
}
