import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doDailyJob } from '../../platform/daily-jobs.ts'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { addMember, assign, write } from '../../testing/walk-of-a-case.ts'
import { RECOUNT } from './index.ts'

let world: SmallWorld
let administrator: Person
let district: Person

beforeAll(async () => {
  world = await createSmallWorld()
  administrator = await world.account('Quản trị tỉnh', 'ADMINISTRATOR', world.committees.province)
  district = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
})
afterAll(() => world?.close())

const USUAL = { assessmentMonths: 3, retentionMonths: 60, transferDays: 60, escalationDays: 30 }
const set = (person: Person, input: Record<string, unknown>) =>
  person.ask(
    `mutation ($input: SetDueSettingsInput!) { result: setDueSettings(input: $input) { __typename
      ... on DueSettingsSuccess { dueSettings { assessmentMonths version } } ... on Invalid { errors { field } }
      ... on Conflict { currentVersion changedBy } } }`,
    { input: { ...USUAL, ...input } },
  )

describe('The clocks that no document sets', () => {
  it('are the usual ones until whoever answers for the whole tree sets them', async () => {
    const { data } = await district.ask(
      '{ dueSettings { assessmentMonths retentionMonths transferDays escalationDays version viewerMaySet } }',
    )
    expect(data.dueSettings).toEqual({ ...USUAL, version: 0, viewerMaySet: false })
    expect((await set(district, { version: 0 })).errors).toMatchObject([{ code: 'FORBIDDEN' }])
    expect((await set(administrator, { version: 0, assessmentMonths: 0, transferDays: 999 })).data.result).toEqual({
      __typename: 'Invalid',
      errors: [{ field: 'assessmentMonths' }, { field: 'transferDays' }],
    })
  })

  it('move what is due by them at the next recount, on the same day', async () => {
    const { candidate } = await write(administrator, 'createCandidate', {
      person: { fullName: 'Nông Thị Hoa', birthDate: '1998-03-15' },
      cellId: world.committees.giaDia,
      sourcedOn: '2026-01-10',
    })
    const mentorId = await addMember(administrator, world.committees.giaDia)
    await assign(administrator, { candidateId: candidate.id, mentorId, startsOn: '2026-09-15' })
    const step = { id: candidate.id, version: candidate.version, to: 'CULTIVATING', occurredOn: '2026-09-15' }
    await write(administrator, 'advanceCandidate', step)
    const recount = () => doDailyJob(administrator.context(), RECOUNT)
    const dueOn = async () =>
      (await administrator.ask('{ dueItems { nodes { kind dueOn } } }')).data.dueItems as Record<string, unknown>
    expect(await recount()).toBe(true)
    expect(await dueOn()).toEqual({ nodes: [{ kind: 'ASSESSMENT', dueOn: '2026-12-15' }] })

    expect((await set(administrator, { version: 0, assessmentMonths: 6 })).data.result).toMatchObject({
      dueSettings: { assessmentMonths: 6, version: 1 },
    })
    expect(await recount()).toBe(true)
    expect(await dueOn()).toEqual({ nodes: [{ kind: 'ASSESSMENT', dueOn: '2027-03-15' }] })
    expect((await set(administrator, { version: 0 })).data.result).toEqual({
      __typename: 'Conflict',
      currentVersion: 1,
      changedBy: 'Quản trị tỉnh',
    })
  })
})
