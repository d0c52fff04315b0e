import { belongsToGroup, TARGET_GROUPS } from '@nguon/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromDay } from '../../platform/database-dates.ts'
import { newId } from '../../platform/ids.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'

let world: SmallWorld
let administrator: Person
let townEditor: Person

beforeAll(async () => {
  world = await createSmallWorld()
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  townEditor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  await world.database.prisma.committee.update({
    where: { id: world.committees.giaDia },
    data: { areaTraits: ['MOUNTAIN', 'RESIDENTIAL'] },
  })
})
afterAll(() => world?.close())

interface Dimensions {
  readonly ageYears?: number | null
  readonly sex?: string | null
  readonly ethnicity?: string | null
  readonly religion?: string | null
  readonly occupation?: string | null
  readonly enterpriseKind?: string | null
  readonly youthUnionMember?: boolean | null
}
const admit = async (
  cellId: string,
  decidedOn: string,
  {
    ceremonyOn,
    annulledOn,
    readmission,
    ...dimensions
  }: Dimensions & {
    ceremonyOn?: string
    annulledOn?: string
    readmission?: boolean
  },
) => {
  const { prisma } = world.database
  const person = await prisma.person.create({
    data: { id: newId(), fullName: 'Nông Văn A', sortKey: 'A', searchName: 'nong van a' },
  })
  const on = fromDay(day(decidedOn))
  const candidate = await prisma.candidate.create({
    data: { id: newId(), personId: person.id, cellId, stage: 'ADMISSION_DECIDED', stageSince: on, sourcedOn: on },
  })
  await prisma.admission.create({
    data: {
      ...dimensions,
      id: newId(),
      candidateId: candidate.id,
      committeeId: cellId,
      decidedOn: on,
      documentNumber: '1-QĐ',
      recordedAt: on,
      readmission: readmission ?? false,
      ...(ceremonyOn ? { ceremonyOn: fromDay(day(ceremonyOn)) } : {}),
      ...(annulledOn ? { annulledOn: fromDay(day(annulledOn)) } : {}),
    },
  })
}

interface Line {
  readonly group: string
  readonly achieved: number
  readonly required: number | null
  readonly shortfall: number | null
}
const groupsOf = async (person: Person, id: string, ask: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await linesOf(person, id, ask)).flatMap(({ group, achieved }) => (achieved > 0 ? [[group, achieved]] : [])),
  )
const linesOf = async (person: Person, id: string, ask: string): Promise<readonly Line[]> => {
  const { data, errors } = await person.ask(
    `query ($id: ID!) { committee(id: $id) { groupProgress(${ask}) { group achieved required shortfall target { minimum share } } } }`,
    { id },
  )
  expect(errors).toEqual([])
  return (data.committee as { groupProgress: readonly Line[] }).groupProgress
}
const set = async (input: object) => {
  const { data, errors } = await administrator.ask(
    `mutation ($input: SetTargetInput!) { result: setTarget(input: $input) { __typename
      ... on TargetSuccess { target { version current { groups { group minimum share } } revisions { groups { group } } } }
      ... on Invalid { errors { field code } } } }`,
    { input: { kind: 'COUNT_MIN', decidedOn: '2021-01-12', issuer: 'Huyện ủy', decisionNumber: '5-NQ/HU', ...input } },
  )
  expect(errors).toEqual([])
  return data.result as { readonly [field: string]: unknown }
}

describe('Sub-targets of a target', () => {
  const target = () => ({ committeeId: world.committees.district, period: { year: 2021 }, minimum: 80 })

  it('are part of a decision, and those of the decision before stay until a later one changes them', async () => {
    const groups = [
      { group: 'WOMEN', share: 0.4 },
      { group: 'ARMED_FORCES', minimum: 3 },
    ]

    await set({ ...target(), groups })
    const raised = await set({ ...target(), version: 1, minimum: 90 })
    const without = await set({ ...target(), version: 2, groups: [] })

    expect(raised).toMatchObject({
      target: {
        current: {
          groups: [
            { group: 'WOMEN', minimum: null, share: 0.4 },
            { group: 'ARMED_FORCES', minimum: 3, share: null },
          ],
        },
      },
    })
    expect(without).toMatchObject({
      target: {
        current: { groups: [] },
        revisions: [
          { groups: [{ group: 'WOMEN' }, { group: 'ARMED_FORCES' }] },
          { groups: [{ group: 'WOMEN' }, { group: 'ARMED_FORCES' }] },
          { groups: [] },
        ],
      },
    })
  })

  it('name the field that is wrong, beside those of the target itself', async () => {
    const answer = await set({
      ...target(),
      version: 3,
      minimum: -1,
      groups: [{ group: 'WOMEN' }, { group: 'WOMEN', minimum: 3 }],
    })

    expect(answer).toMatchObject({
      __typename: 'Invalid',
      errors: [
        { field: 'minimum', code: 'NOT_A_COUNT' },
        { field: 'groups.0.minimum', code: 'REQUIRED' },
        { field: 'groups.1.group', code: 'GROUP_TWICE' },
      ],
    })
  })
})

describe('The progress of a group', () => {
  it('counts people by what they were on the day of the decision, by day and basis like the target itself', async () => {
    const { giaDia, school, village, town, district } = world.committees
    await admit(giaDia, '2022-03-01', { sex: 'FEMALE', ageYears: 30, ceremonyOn: '2022-04-01' })
    await admit(school, '2022-05-01', { sex: 'FEMALE', ageYears: 31, occupation: 'STUDENT', annulledOn: '2022-08-01' })
    await admit(village, '2022-06-01', { ethnicity: 'Tày', religion: 'Không', youthUnionMember: true })
    await admit(giaDia, '2022-06-02', { sex: 'FEMALE', readmission: true })
    await admit(giaDia, '2022-07-01', {})

    const whole = await groupsOf(administrator, district, 'period: { year: 2022 }')
    const then = await groupsOf(administrator, town, 'period: { year: 2022 }, asOf: "2022-07-31"')
    const byCeremony = await groupsOf(administrator, district, 'period: { year: 2022 }, basis: CEREMONY')

    expect(whole).toEqual({ WOMEN: 1, AGE_18_30: 1, ETHNIC_MINORITY: 1, YOUTH_UNION: 1, RESIDENTIAL_CELLS: 2 })
    expect(then).toEqual({ WOMEN: 2, AGE_18_30: 1, STUDENTS: 1, RESIDENTIAL_CELLS: 2 })
    expect(byCeremony).toEqual({ WOMEN: 1, AGE_18_30: 1, RESIDENTIAL_CELLS: 1 })
  })

  it('is measured at the sub-target in force on the day, a share of the target rounded up', async () => {
    const target = { committeeId: world.committees.town, period: { year: 2022 }, decidedOn: '2022-01-12' }
    await set({ ...target, minimum: 11, groups: [{ group: 'WOMEN', share: 0.3 }] })
    await set({
      ...target,
      version: 1,
      minimum: 11,
      decidedOn: '2022-07-01',
      groups: [{ group: 'WOMEN', minimum: 2 }],
    })
    const women = async (asOf: string) =>
      (await linesOf(administrator, world.committees.town, `period: { year: 2022 }, asOf: "${asOf}"`))[0]

    expect(await women('2022-06-30')).toMatchObject({ required: 4, achieved: 2, shortfall: 2 })
    expect(await women('2022-07-31')).toMatchObject({ required: 2, achieved: 2, shortfall: 0 })
    expect(await women('2022-01-11')).toMatchObject({ required: null, target: null, shortfall: null })
  })

  it('lies within the scope of whoever asks', async () => {
    const { data } = await townEditor.ask(
      'query ($id: ID!) { committee(id: $id) { groupProgress(period: { year: 2022 }) { group } } }',
      {
        id: world.committees.district,
      },
    )

    expect(data.committee).toBeNull()
  })

  it('is what the domain says of each person, whatever is known of them', async () => {
    const { village, commune } = world.committees
    const or = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
    const anybody = fc.record({
      ageYears: or(fc.integer({ min: 16, max: 70 })),
      sex: or(fc.constantFrom('FEMALE', 'MALE')),
      ethnicity: or(fc.constantFrom('', 'Kinh', 'Tày', 'Nùng')),
      religion: or(fc.constantFrom('', 'Không', 'Công giáo')),
      occupation: or(fc.constantFrom('STUDENT', 'PUPIL', 'ARMED_FORCES', 'FARMER')),
      enterpriseKind: or(fc.constantFrom('PRIVATE', 'STATE', 'FOREIGN')),
      youthUnionMember: or(fc.boolean()),
    })
    const people = fc.sample(anybody, { numRuns: 60, seed: 7 })
    for (const person of people) await admit(village, '2019-05-05', person)

    const counted = await groupsOf(administrator, commune, 'period: { year: 2019 }')

    const expected = Object.fromEntries(
      TARGET_GROUPS.map((group) => [
        group,
        people.filter((person) => belongsToGroup(group, { ...person, residential: false })).length,
      ]).filter(([, count]) => count !== 0),
    )
    expect(counted).toEqual(expected)
    expect(Object.keys(expected)).toHaveLength(TARGET_GROUPS.length - 1)
  })
})
