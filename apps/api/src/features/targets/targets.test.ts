import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fromDay } from '../../platform/database-dates.ts'
import { newId } from '../../platform/ids.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { setTermByCommand } from './term-service.ts'

let world: SmallWorld
let administrator: Person
let analyst: Person

/** Somebody admitted in the cell. */
const admit = async (
  cellId: string,
  decidedOn: string,
  more: { ceremonyOn?: string; annulledOn?: string; readmission?: boolean } = {},
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
      id: newId(),
      candidateId: candidate.id,
      committeeId: cellId,
      decidedOn: on,
      documentNumber: '1-QĐ',
      recordedAt: on,
      readmission: more.readmission ?? false,
      ...(more.ceremonyOn ? { ceremonyOn: fromDay(day(more.ceremonyOn)) } : {}),
      ...(more.annulledOn ? { annulledOn: fromDay(day(more.annulledOn)) } : {}),
    },
  })
  return candidate.id
}

beforeAll(async () => {
  world = await createSmallWorld()
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
  const services = { clock: world.clock, newId }
  await setTermByCommand(world.database, services, {
    name: '2020-2025',
    startsOn: day('2020-07-01'),
    endsOn: day('2025-10-31'),
    firstYear: 2021,
    lastYear: 2025,
    decisionNumber: null,
  })
  // The end is changed by a later decision.
  await setTermByCommand(world.database, services, {
    name: '2020-2025',
    startsOn: day('2020-07-01'),
    endsOn: day('2025-06-30'),
    firstYear: 2021,
    lastYear: 2025,
    decisionNumber: '3-KL/TW',
  })
})
afterAll(() => world?.close())

interface Result {
  readonly __typename: string
  readonly target: { readonly id: string; readonly version: number; readonly revisions: readonly unknown[] }
  readonly [field: string]: unknown
}
const set = async (input: object): Promise<Result> => {
  const { data, errors } = await administrator.ask(
    `mutation ($input: SetTargetInput!) { result: setTarget(input: $input) { __typename
      ... on TargetSuccess { target { id version revisions { sequence minimum decisionNumber } } allotment { required allotted overAllotted } parentAllotment { required allotted unallotted overAllotted childrenWithoutTarget } }
      ... on Refusal { verdicts { code } } ... on Conflict { currentVersion } ... on Invalid { errors { field code } } } }`,
    { input: { kind: 'COUNT_MIN', decidedOn: '2021-01-12', issuer: 'Huyện ủy', decisionNumber: '5-NQ/HU', ...input } },
  )
  expect(errors).toEqual([])
  return data.result as Result
}
const progress = async (id: string, period: string, more = ''): Promise<unknown> => {
  const { data, errors } = await analyst.ask(
    `query ($id: ID!) { committee(id: $id) { progress(period: ${period}${more}) { achieved readmitted required rate shortfall expected open target { sequence } } } }`,
    { id },
  )
  expect(errors).toEqual([])
  return (data.committee as { progress: unknown }).progress
}

describe('A target', () => {
  it('keeps what was decided first when it is revised', async () => {
    const first = await set({ committeeId: world.committees.district, period: { year: 2021 }, minimum: 80 })
    const unread = await set({ committeeId: world.committees.district, period: { year: 2021 }, minimum: 90 })

    const revised = await set({
      committeeId: world.committees.district,
      period: { year: 2021 },
      version: first.target.version,
      minimum: 84,
      decidedOn: '2021-05-20',
      decisionNumber: '41-QĐ/HU',
    })

    expect(unread).toMatchObject({ __typename: 'Conflict', currentVersion: 1 })
    expect(revised.target.revisions).toEqual([
      { sequence: 1, minimum: 80, decisionNumber: '5-NQ/HU' },
      { sequence: 2, minimum: 84, decisionNumber: '41-QĐ/HU' },
    ])
    expect(await progress(world.committees.district, '{ year: 2021 }', ', asOf: "2021-03-31"')).toMatchObject({
      required: 80,
    })
    expect(await progress(world.committees.district, '{ year: 2021 }', ', asOf: "2021-06-30"')).toMatchObject({
      required: 84,
    })
  })

  it('that is given out beyond what was asked for is a warning and no obstacle', async () => {
    await set({ committeeId: world.committees.district, period: { year: 2022 }, minimum: 10 })
    await set({ committeeId: world.committees.town, period: { year: 2022 }, minimum: 8 })

    const answer = await set({ committeeId: world.committees.commune, period: { year: 2022 }, minimum: 5 })

    expect(answer).toMatchObject({
      __typename: 'TargetSuccess',
      parentAllotment: { required: 10, allotted: 13, unallotted: 0, overAllotted: 3, childrenWithoutTarget: 0 },
    })
  })

  it('names the field that is wrong', async () => {
    const answer = await set({
      committeeId: world.committees.town,
      period: { year: 2023 },
      kind: 'COUNT_RANGE',
      minimum: 9,
      maximum: 5,
    })

    expect(answer).toMatchObject({ __typename: 'Invalid', errors: [{ field: 'maximum', code: 'BELOW_MINIMUM' }] })
  })

  it('is no share of members that rounds to nothing', async () => {
    const answer = await set({
      committeeId: world.committees.town,
      period: { year: 2023 },
      kind: 'RATE_OF_MEMBERS',
      memberShare: 0.000001,
    })

    expect(answer).toMatchObject({ __typename: 'Invalid', errors: [{ field: 'memberShare' }] })
  })

  it('is set by those alone who hold the right', async () => {
    const { errors } = await analyst.ask(
      'mutation ($input: SetTargetInput!) { setTarget(input: $input) { __typename } }',
      {
        input: {
          committeeId: world.committees.town,
          period: { year: 2023 },
          kind: 'COUNT_MIN',
          minimum: 1,
          decisionNumber: '1',
          decidedOn: '2023-01-01',
          issuer: 'x',
        },
      },
    )

    expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN'])
  })
})

describe('Progress', () => {
  beforeAll(async () => {
    await admit(world.committees.giaDia, '2024-02-01', { ceremonyOn: '2024-02-20' })
    await admit(world.committees.giaDia, '2024-12-20', { ceremonyOn: '2025-01-10' })
    await admit(world.committees.school, '2024-06-30')
    await admit(world.committees.village, '2024-07-01')
    await admit(world.committees.village, '2024-03-01', { annulledOn: '2024-09-01' })
    await admit(world.committees.village, '2024-04-01', { readmission: true })
    await set({ committeeId: world.committees.district, period: { year: 2024 }, minimum: 8, decidedOn: '2024-01-05' })
    await set({ committeeId: world.committees.town, period: { year: 2024 }, minimum: 3, decidedOn: '2024-01-05' })
  })

  it('counts the whole subtree up to the day, that day included', async () => {
    expect(await progress(world.committees.district, '{ year: 2024 }', ', asOf: "2024-06-30"')).toEqual({
      achieved: 3,
      readmitted: 1,
      required: 8,
      rate: 3 / 8,
      shortfall: 5,
      expected: 4,
      open: true,
      target: { sequence: 1 },
    })
    expect(await progress(world.committees.town, '{ year: 2024 }')).toMatchObject({
      achieved: 3,
      rate: 1,
      shortfall: 0,
      open: false,
    })
  })

  it('counts an annulled decision until the day before it was annulled', async () => {
    const achieved = async (asOf: string) =>
      ((await progress(world.committees.village, '{ year: 2024 }', `, asOf: "${asOf}"`)) as { achieved: number })
        .achieved

    expect([await achieved('2024-08-31'), await achieved('2024-09-01')]).toEqual([2, 1])
  })

  it('counts by the day of the ceremony when that is asked for', async () => {
    expect(await progress(world.committees.giaDia, '{ year: 2024 }', ', basis: CEREMONY')).toMatchObject({
      achieved: 1,
    })
    expect(await progress(world.committees.giaDia, '{ year: 2025 }', ', basis: CEREMONY')).toMatchObject({
      achieved: 1,
    })
  })

  it('of a parent is its own and that of its children', async () => {
    const { data } = await analyst.ask(
      `query ($id: ID!) { committee(id: $id) { progress(period: { term: "2020-2025" }) { achieved } children { nodes { progress(period: { term: "2020-2025" }) { achieved } } } } }`,
      { id: world.committees.district },
    )
    const { progress: whole, children } = data.committee as {
      progress: { achieved: number }
      children: { nodes: { progress: { achieved: number } }[] }
    }

    expect(children.nodes.reduce((sum, child) => sum + child.progress.achieved, 0)).toBe(whole.achieved)
  })

  it('takes a share of the members at the end of the year before, rounded up', async () => {
    await world.database.prisma.memberCount.create({
      data: { committeeId: world.committees.commune, year: 2024, officialMembers: 201 },
    })
    await set({
      committeeId: world.committees.commune,
      period: { year: 2025 },
      kind: 'RATE_OF_MEMBERS',
      memberShare: 0.03,
      decidedOn: '2025-01-05',
    })

    expect(await progress(world.committees.commune, '{ year: 2025 }')).toMatchObject({ required: 7 })
  })

  it('does not change when the person moves to another cell later', async () => {
    const before = await progress(world.committees.town, '{ year: 2024 }')
    const moved = await admit(world.committees.school, '2023-05-05')
    await world.database.prisma.candidate.update({ where: { id: moved }, data: { cellId: world.committees.village } })

    expect(await progress(world.committees.town, '{ year: 2024 }')).toEqual(before)
    expect(await progress(world.committees.town, '{ year: 2023 }')).toMatchObject({ achieved: 1 })
    expect(await progress(world.committees.commune, '{ year: 2023 }')).toMatchObject({ achieved: 0 })
  })

  it('refuses a term that does not exist', async () => {
    const { errors } = await analyst.ask(
      'query ($id: ID!) { committee(id: $id) { progress(period: { term: "1990" }) { achieved } } }',
      { id: world.committees.town },
    )

    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT'])
  })
})
