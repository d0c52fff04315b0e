import { foldCounters } from '@nguon/database'
import { addDays, progressOf, yearPeriod } from '@nguon/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PlainCase, plainCase, writeCases } from '../../testing/report-world.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'

let world: SmallWorld
let administrator: Person
let townEditor: Person
let driedUp: string
let flowing: string

const made = (cellId: string, told: Partial<PlainCase>): PlainCase =>
  plainCase({ cellId, stageSince: day('2026-01-01'), ...told })
const admitted = (
  cellId: string,
  decidedOn: string,
  told: Partial<NonNullable<PlainCase['admission']>> = {},
): PlainCase =>
  made(cellId, {
    stage: 'OFFICIAL',
    admission: {
      decidedOn: day(decidedOn),
      ceremonyOn: null,
      annulledOn: null,
      voided: false,
      readmission: false,
      ageYears: null,
      sourceKind: null,
      ...told,
    },
  })
const at = (text: string) => new Date(`${text}T00:00:00Z`)

beforeAll(async () => {
  world = await createSmallWorld()
  const { province, district, town, commune, giaDia, school, village } = world.committees
  const { prisma } = world.database
  await writeCases(world, [
    admitted(giaDia, '2026-03-01'),
    admitted(giaDia, '2026-11-20'),
    admitted(giaDia, '2026-05-01', { annulledOn: day('2026-06-01') }),
    admitted(school, '2022-03-01'),
    admitted(school, '2025-03-01', { voided: true }),
    admitted(village, '2023-11-24'),
    made(giaDia, { stage: 'CULTIVATING' }),
    made(school, { stage: 'PROBATIONARY' }),
    made(village, { stage: 'CULTIVATING', exit: 'DROPPED' }),
  ])
  await prisma.memberCount.createMany({
    data: [
      { committeeId: giaDia, year: 2024, officialMembers: 2 },
      { committeeId: giaDia, year: 2025, officialMembers: 3 },
      { committeeId: school, year: 2025, officialMembers: 2 },
    ],
  })
  const targets = { [district]: 20, [town]: 10, [commune]: 1, [giaDia]: 2 }
  for (const [committeeId, minimum] of Object.entries(targets)) {
    const target = await prisma.target.create({
      data: { id: crypto.randomUUID(), committeeId, periodKey: 'YEAR:2026', year: 2026 },
    })
    await prisma.targetRevision.create({
      data: {
        id: crypto.randomUUID(),
        targetId: target.id,
        sequence: 1,
        kind: 'COUNT_MIN',
        minimum,
        decisionNumber: '1-QĐ',
        decidedOn: at('2026-01-05'),
        issuer: 'Huyện ủy',
        recordedAt: at('2026-01-05'),
      },
    })
  }
  driedUp = crypto.randomUUID()
  flowing = crypto.randomUUID()
  await prisma.sourceOrganisation.createMany({
    data: [
      { id: driedUp, committeeId: town, kind: 'WOMENS_UNION', name: 'Hội Phụ nữ', searchName: 'hoi phu nu' },
      { id: flowing, committeeId: town, kind: 'YOUTH_UNION', name: 'Đoàn thị trấn', searchName: 'doan thi tran' },
    ],
  })
  const [first, second, third] = await prisma.candidate.findMany({ where: { cellId: giaDia }, take: 3 })
  const name = (id: string | undefined, sourceOrganisationId: string, sourcedOn: string) =>
    prisma.candidate.update({ where: { id: id ?? '' }, data: { sourceOrganisationId, sourcedOn: at(sourcedOn) } })
  await name(first?.id, driedUp, '2021-01-01')
  await name(second?.id, flowing, '2021-01-01')
  await name(third?.id, flowing, '2025-01-01')
  administrator = await world.account('Quản trị', 'ADMINISTRATOR', province)
  townEditor = await world.account('Biên tập Yến Lạc', 'EDITOR', town)
})
afterAll(() => world?.close())

const attention = async (person: Person, kind: string, filter: Record<string, unknown> = {}) => {
  const { data, errors } = await person.ask(
    `query ($kind: AttentionKind!, $filter: AttentionFilter) { attention(kind: $kind, filter: $filter) { totalCount nodes { id lastAdmissionOn } } }`,
    { kind, filter },
  )
  expect(errors).toEqual([])
  const { totalCount, nodes } = data.attention as {
    totalCount: number
    nodes: { id: string; lastAdmissionOn: string | null }[]
  }
  expect(totalCount).toBe(nodes.length)
  return nodes
}
const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id)

describe('What wants attention', () => {
  it('are cells that admitted nobody for years, with the day on which they last did', async () => {
    const { school, village } = world.committees

    expect(await attention(administrator, 'NO_ADMISSION')).toEqual([
      { id: school, lastAdmissionOn: '2022-03-01' },
      { id: village, lastAdmissionOn: '2023-11-24' },
    ])
    expect(ids(await attention(administrator, 'NO_ADMISSION', { years: 4 }))).toEqual([school])
    expect(ids(await attention(administrator, 'NO_ADMISSION', { years: 5 }))).toEqual([])
    expect(ids(await attention(administrator, 'NO_ADMISSION', { asOf: '2026-02-01', years: 2 }))).toContain(
      world.committees.giaDia,
    )
  })

  it('are cells that follow nobody who could still be decided', async () => {
    const { school, village } = world.committees
    expect(ids(await attention(administrator, 'NO_CANDIDATE'))).toEqual([school, village])
  })

  it('are cells under three official members by their newest count', async () => {
    const { giaDia, school } = world.committees
    expect(ids(await attention(administrator, 'FEW_MEMBERS'))).toEqual([school])
    expect(ids(await attention(administrator, 'FEW_MEMBERS', { asOf: '2024-12-31' }))).toEqual([giaDia])
  })

  it('are committees behind the pace of their target, those furthest behind first', async () => {
    const { district, town, commune } = world.committees
    expect(ids(await attention(administrator, 'BEHIND'))).toEqual([district, town, commune])
    expect(ids(await attention(administrator, 'BEHIND', { kinds: ['COMMUNE'] }))).toEqual([town, commune])
    expect(ids(await attention(administrator, 'BEHIND', { year: 2025 }))).toEqual([])
  })

  it('is behind by the very figures of progress, on any day', async () => {
    const period = yearPeriod(2026)
    if (!period) throw new Error('2026 is a year')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 327 }), async (days) => {
        const asOf = addDays(day('2026-01-01'), days)
        const behind = ids(await attention(administrator, 'BEHIND', { asOf, year: 2026 }))
        const { data } = await administrator.ask(
          `query ($asOf: Date!) { committees(first: 50) { nodes { id progress(period: { year: 2026 }, asOf: $asOf) { achieved required expected } } } }`,
          { asOf },
        )
        const nodes = (
          data.committees as {
            nodes: { id: string; progress: { achieved: number; required: number | null; expected: number | null } }[]
          }
        ).nodes
        const short = nodes
          .filter(({ progress: { expected, achieved } }) => expected !== null && expected > achieved)
          .map(({ id }) => id)
        expect([...behind].sort()).toEqual(short.sort())
        for (const { progress } of nodes)
          if (progress.required !== null)
            expect(progress.expected).toBe(progressOf(0, progress.required, period, asOf).expected)
      }),
      { numRuns: 25, seed: 7 },
    )
  })

  it('are organisations that introduced somebody before and nobody for years', async () => {
    const { data, errors } = await administrator.ask(
      '{ driedUpSources { totalCount nodes { id lastIntroducedOn } } later: driedUpSources(filter: { years: 1 }) { totalCount } }',
    )
    expect(errors).toEqual([])
    expect(data).toEqual({
      driedUpSources: { totalCount: 1, nodes: [{ id: driedUp, lastIntroducedOn: '2021-01-01' }] },
      later: { totalCount: 2 },
    })
  })

  it('is counted below a committee, and only in the scope of whoever asks', async () => {
    const { district, town, village } = world.committees
    const count = async (person: Person, id: string) =>
      (
        await person.ask(
          'query ($id: ID!) { committee(id: $id) { attention { noAdmission noCandidate fewMembers behind driedUp } } }',
          { id },
        )
      ).data.committee
    const inTown = { attention: { noAdmission: 1, noCandidate: 1, fewMembers: 1, behind: 1, driedUp: 1 } }

    expect(await count(administrator, district)).toEqual({
      attention: { noAdmission: 2, noCandidate: 2, fewMembers: 1, behind: 3, driedUp: 1 },
    })
    expect(await count(administrator, town)).toEqual(inTown)
    expect(await count(townEditor, town)).toEqual(inTown)
    expect(ids(await attention(townEditor, 'NO_ADMISSION'))).not.toContain(village)
    expect(await attention(townEditor, 'NO_ADMISSION', { within: village })).toEqual([])
  })

  it('refuses a number of years that nobody means', async () => {
    const { errors } = await administrator.ask('{ attention(kind: NO_ADMISSION, filter: { years: 0 }) { totalCount } }')
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT'])
  })

  it('is the same from the facts of a cell that changed as from what was worked out of them, on any day', async () => {
    const questions = ['2024-12-31', '2026-02-01', '2026-05-15', '2026-06-01', '2026-11-19', '2026-11-24'].flatMap(
      (asOf) =>
        ['NO_ADMISSION', 'NO_CANDIDATE', 'FEW_MEMBERS'].flatMap((kind) =>
          [1, 2, 3, 5].map((years) => ({ kind, filter: { asOf, years } })),
        ),
    )
    const answers = async () => {
      const told = []
      for (const { kind, filter } of questions)
        told.push([kind, filter, ids(await attention(administrator, kind, filter))])
      return told
    }
    const { prisma } = world.database
    expect(await prisma.cellChange.count()).toBeGreaterThan(0)
    const fromFacts = await answers()

    while ((await foldCounters(world.database)) > 0);

    expect(await prisma.cellChange.count()).toBe(0)
    expect(await answers()).toEqual(fromFacts)
    expect(new Set(fromFacts.map((told) => JSON.stringify(told[2]))).size).toBeGreaterThan(4)
  })
})
