import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromDay } from '../../platform/database-dates.ts'
import { newId } from '../../platform/ids.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { setTermByCommand } from './term-service.ts'

let world: SmallWorld
let analyst: Person
let townAnalyst: Person
let hill: string

const admit = async (cellId: string, ...days: string[]) => {
  const { prisma } = world.database
  for (const decidedOn of days.map((text) => fromDay(day(text)))) {
    const id = newId()
    await prisma.person.create({ data: { id, fullName: 'x', sortKey: 'x', searchName: 'x' } })
    await prisma.candidate.create({
      data: { id, personId: id, cellId, stage: 'ADMISSION_DECIDED', stageSince: decidedOn, sourcedOn: decidedOn },
    })
    await prisma.admission.create({
      data: { id, candidateId: id, committeeId: cellId, decidedOn, documentNumber: '1-QĐ', recordedAt: decidedOn },
    })
  }
}
const target = async (
  committeeId: string,
  year: number,
  ...revisions: { decidedOn: string; minimum?: number; memberShare?: number }[]
) => {
  const id = newId()
  await world.database.prisma.target.create({ data: { id, committeeId, periodKey: `YEAR:${year}`, year } })
  for (const [index, { decidedOn, minimum, memberShare }] of revisions.entries())
    await world.database.prisma.targetRevision.create({
      data: {
        id: newId(),
        targetId: id,
        sequence: index + 1,
        kind: memberShare ? 'RATE_OF_MEMBERS' : 'COUNT_MIN',
        minimum: minimum ?? null,
        memberShare: memberShare ?? null,
        decisionNumber: '1-NQ',
        decidedOn: fromDay(day(decidedOn)),
        issuer: 'Huyện ủy',
        recordedAt: fromDay(day(decidedOn)),
      },
    })
}

/** Four cells in 2024: Giả Dìa ahead, the school behind, the village without a target, the hill at a share of its members. */
beforeAll(async () => {
  world = await createSmallWorld()
  const { district, town, commune, giaDia, school, village } = world.committees
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', district)
  townAnalyst = await world.account('Phân tích Yến Lạc', 'ANALYST', town)
  hill = await world.addCommittee('Chi bộ đồi Khau Pần', 'CELL', commune)
  const dissolved = await world.addCommittee('Chi bộ đã giải thể', 'CELL', commune)
  await world.database.prisma.committee.update({
    where: { id: dissolved },
    data: { dissolvedOn: fromDay(day('2024-01-31')) },
  })
  await setTermByCommand(
    world.database,
    { clock: world.clock, newId },
    {
      ...{ name: '2020-2025', startsOn: day('2020-07-01'), endsOn: day('2025-06-30'), firstYear: 2021, lastYear: 2025 },
      decisionNumber: null,
    },
  )
  await admit(giaDia, '2024-01-31', '2024-02-01', '2024-02-29', '2023-02-28', '2023-12-31')
  await admit(school, '2024-05-01', '2023-01-10', '2023-03-10', '2023-06-30')
  await admit(village, '2024-06-30')
  await admit(hill, '2024-03-03', '2024-12-01')
  await target(giaDia, 2024, { decidedOn: '2024-01-05', minimum: 2 })
  await target(school, 2024, { decidedOn: '2024-01-05', minimum: 8 }, { decidedOn: '2024-08-01', minimum: 4 })
  await target(village, 2023, { decidedOn: '2023-01-05', minimum: 1 })
  await target(hill, 2024, { decidedOn: '2024-01-05', memberShare: 0.03 })
  await world.database.prisma.memberCount.createMany({
    data: [
      { committeeId: hill, year: 2023, officialMembers: 101 },
      { committeeId: town, year: 2023, officialMembers: 150 },
    ],
  })
})
afterAll(() => world?.close())

const asked = async <T>(id: string, fields: string, person = analyst): Promise<T> => {
  const { data, errors } = await person.ask(`query ($id: ID!) { committee(id: $id) { ${fields} } }`, { id })
  expect(errors).toEqual([])
  return data.committee as T
}
const refusal = async (id: string, fields: string) =>
  (await analyst.ask(`query ($id: ID!) { committee(id: $id) { ${fields} } }`, { id })).errors.map(({ code }) => code)

describe('Progress in a year', () => {
  it('is compared with the same days of the year before', async () => {
    const { progress } = await asked<{ progress: object }>(
      world.committees.district,
      'progress(period: { year: 2024 }, asOf: "2024-06-30") { achieved achievedLastYear change }',
    )

    // The whole of June against the whole of June; the one of 31/12/2023 is not among them.
    expect(progress).toEqual({ achieved: 6, achievedLastYear: 4, change: 2 })
  })

  it('has no year before for a term', async () => {
    const { progress } = await asked<{ progress: object }>(
      world.committees.district,
      'progress(period: { term: "2020-2025" }) { achieved achievedLastYear change }',
    )

    expect(progress).toEqual({ achieved: 12, achievedLastYear: null, change: null })
  })

  it('is a share of the members at the end of the year before, as reported or added up', async () => {
    const shares = 'progress(period: { year: 2024 }, asOf: "2024-12-31") { members memberShare }'

    expect(await asked(world.committees.town, shares)).toEqual({ progress: { members: 150, memberShare: 4 / 150 } })
    // The commune reported nothing, one of its cells did.
    expect(await asked(world.committees.commune, shares)).toEqual({ progress: { members: 101, memberShare: 3 / 101 } })
    expect(await asked(world.committees.village, shares)).toEqual({ progress: { members: null, memberShare: null } })
  })

  it('goes month by month beside the pace, until the day that is asked', async () => {
    const { monthlyProgress } = await asked<{
      monthlyProgress: { month: number; achieved: number; cumulative: number; expected: number }[]
    }>(
      world.committees.giaDia,
      'monthlyProgress(year: 2024, asOf: "2024-02-15") { month achieved cumulative expected }',
    )

    expect(monthlyProgress).toHaveLength(12)
    expect(monthlyProgress.slice(0, 3)).toEqual([
      { month: 1, achieved: 1, cumulative: 1, expected: 0 },
      { month: 2, achieved: 1, cumulative: 2, expected: 0 },
      { month: 3, achieved: null, cumulative: null, expected: 0 },
    ])
    expect(monthlyProgress.at(-1)?.expected).toBe(2)
  })
})

interface Row {
  readonly committee: { readonly name: string }
  readonly progress: {
    readonly achieved: number
    readonly required: number | null
    readonly rate: number | null
    readonly shortfall: number | null
    readonly expected: number | null
    readonly change: number | null
  }
}
const below = async (more: string, id = world.committees.district, person = analyst) => {
  const { descendantsProgress } = await asked<{ descendantsProgress: { totalCount: number; nodes: Row[] } }>(
    id,
    `descendantsProgress(kind: CELL, period: { year: 2024 }, asOf: "2024-07-15"${more}) { totalCount
      nodes { committee { name } progress { achieved required rate shortfall expected change } } }`,
    person,
  )
  return descendantsProgress
}
const namesOf = ({ nodes }: { nodes: Row[] }) => nodes.map(({ committee: { name } }) => name.replace('Chi bộ ', ''))
const [GIA_DIA, SCHOOL, VILLAGE, HILL] = ['tổ nhân dân Giả Dìa', 'Trường THCS Yến Lạc', 'thôn Chợ B', 'đồi Khau Pần']

describe('All committees of a kind below another', () => {
  it('are listed from the lowest rate on, at any depth, without those that ended', async () => {
    const list = await below('')

    expect(list.totalCount).toBe(4)
    expect(
      list.nodes.map(({ committee, progress }) => [
        committee.name.replace('Chi bộ ', ''),
        progress.achieved,
        progress.required,
      ]),
    ).toEqual([
      [SCHOOL, 1, 8],
      [HILL, 1, 4],
      [GIA_DIA, 3, 2],
      [VILLAGE, 1, null],
    ])
  })

  it.each([
    ['RATE, direction: DESC', [GIA_DIA, HILL, SCHOOL, VILLAGE]],
    ['SHORTFALL, direction: DESC', [SCHOOL, HILL, GIA_DIA, VILLAGE]],
    ['ACHIEVED, direction: DESC', [GIA_DIA]],
    // 1 of 3 at the school, 3 of 1 in Giả Dìa.
    ['CHANGE', [SCHOOL]],
    ['CHANGE, direction: DESC', [GIA_DIA]],
    ['NAME', [GIA_DIA, HILL, SCHOOL, VILLAGE]],
  ])('are ordered by %s', async (order, names) => {
    const list = await below(`, orderBy: { field: ${order} }`)

    expect(list.nodes).toHaveLength(4)
    if (order === 'NAME') expect(new Set(namesOf(list))).toEqual(new Set(names))
    else expect(namesOf(list).slice(0, names.length)).toEqual(names)
  })

  it('are those behind the pace, or those without a target, when that is asked', async () => {
    const all = await below('')
    const behind = await below(', filter: { belowExpected: true }')

    expect(namesOf(behind)).toEqual([SCHOOL, HILL])
    expect(namesOf(behind)).toEqual(
      namesOf({
        nodes: all.nodes.filter(({ progress: { achieved, expected } }) => expected !== null && achieved < expected),
      }),
    )
    expect(namesOf(await below(', filter: { withoutTarget: true }'))).toEqual([VILLAGE])
  })

  it('are paged by cursor', async () => {
    const page = async (after: string | null) => {
      const { descendantsProgress } = await asked<{
        descendantsProgress: { nodes: Row[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
      }>(
        world.committees.district,
        `descendantsProgress(kind: CELL, period: { year: 2024 }, asOf: "2024-07-15", first: 3, after: ${after === null ? 'null' : `"${after}"`}) {
          nodes { committee { name } } pageInfo { hasNextPage endCursor } }`,
      )
      return descendantsProgress
    }
    const first = await page(null)
    const second = await page(first.pageInfo.endCursor)

    expect([...namesOf(first), ...namesOf(second)]).toEqual([SCHOOL, HILL, GIA_DIA, VILLAGE])
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false])
  })

  it('count what stands below them where they are no cells', async () => {
    const { descendantsProgress } = await asked<{ descendantsProgress: { nodes: Row[] } }>(
      world.committees.district,
      `descendantsProgress(kind: COMMUNE, period: { year: 2024 }, asOf: "2024-12-31", orderBy: { field: ACHIEVED, direction: DESC }) {
        nodes { committee { name } progress { achieved required rate shortfall expected change } } }`,
    )

    expect(
      descendantsProgress.nodes.map(({ committee, progress }) => [committee.name, progress.achieved, progress.change]),
    ).toEqual([
      ['Đảng bộ thị trấn Yến Lạc', 4, -1],
      ['Đảng bộ xã Côn Minh', 3, 3],
    ])
  })

  it('end where the viewer sees nothing more', async () => {
    const list = await below('', world.committees.town, townAnalyst)

    expect(namesOf(list)).toEqual([SCHOOL, GIA_DIA])
  })

  it('of a term have no change to be ordered by', async () => {
    const codes = await refusal(
      world.committees.district,
      'descendantsProgress(kind: CELL, period: { term: "2020-2025" }, orderBy: { field: CHANGE }) { totalCount }',
    )

    expect(codes).toEqual(['BAD_USER_INPUT'])
  })

  it('are refused where there are more than anybody reads', async () => {
    const { path } = await world.database.prisma.committee.findUniqueOrThrow({
      where: { id: world.committees.village },
    })
    await world.database.prisma.$executeRaw`
      INSERT INTO committees (id, path, depth, name, search_name, sort_key, kind, area_traits, established_on)
      SELECT gen_random_uuid(), ${path} || (100000 + g) || '/', 5, 'x', 'x', 'x', 'SECTION', '{}', '2000-01-01' FROM generate_series(1, 20001) AS g`

    const codes = await refusal(
      world.committees.village,
      'descendantsProgress(kind: SECTION, period: { year: 2024 }) { totalCount }',
    )

    expect(codes).toEqual(['BAD_USER_INPUT'])
  })
})
