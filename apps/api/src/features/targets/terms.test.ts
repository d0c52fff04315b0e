import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { setTermByCommand } from './term-service.ts'

let world: SmallWorld
let secretary: Person
let districtSecretary: Person
let analyst: Person

beforeAll(async () => {
  world = await createSmallWorld()
  secretary = await world.account('Quản trị tỉnh', 'ADMINISTRATOR', world.committees.province)
  districtSecretary = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  analyst = await world.account('Phân tích tỉnh', 'ANALYST', world.committees.province)
})
afterAll(() => world?.close())

const SET = `mutation ($input: SetTermInput!) { result: setTerm(input: $input) { __typename
  ... on TermSuccess { term { name startsOn endsOn firstYear lastYear decisionNumber version } }
  ... on Conflict { currentVersion changedBy } ... on Invalid { errors { field code } } } }`
const set = async (person: Person, input: Record<string, unknown>) => {
  const { data, errors } = await person.ask(SET, { input })
  return { result: data.result, codes: errors.map(({ code }) => code) }
}
const command = (input: Parameters<typeof setTermByCommand>[2]) =>
  setTermByCommand(world.database, { clock: world.clock, newId }, input)
const term = { name: '2025-2030', startsOn: '2025-07-01', endsOn: '2030-06-30', decisionNumber: ' 01-NQ/ĐH ' }

describe('A term', () => {
  it('is made by an administrator of the whole tree, with the years of its name, and changed by its version', async () => {
    const made = await set(secretary, term)
    const changed = await set(secretary, { ...term, version: 1, endsOn: '2030-09-30', decisionNumber: '3-KL/TW' })
    const stale = await set(secretary, { ...term, version: 1 })
    const again = await set(secretary, term)

    expect(made).toEqual({
      codes: [],
      result: {
        __typename: 'TermSuccess',
        term: { ...term, decisionNumber: '01-NQ/ĐH', firstYear: 2026, lastYear: 2030, version: 1 },
      },
    })
    expect(changed.result).toMatchObject({ term: { endsOn: '2030-09-30', decisionNumber: '3-KL/TW', version: 2 } })
    for (const { result } of [stale, again])
      expect(result).toEqual({ __typename: 'Conflict', currentVersion: 2, changedBy: 'Quản trị tỉnh' })
    const { data } = await analyst.ask('{ terms { name endsOn } viewerMaySetTerms }')
    expect(data).toEqual({ terms: [{ name: '2025-2030', endsOn: '2030-09-30' }], viewerMaySetTerms: false })
  })

  it('leaves in the audit what it was before and after', async () => {
    const { data } = await secretary.ask(
      '{ auditEntries(filter: { subjectType: "Term" }) { nodes { verb actor committee { name } changes { field before after } } } }',
    )

    expect((data.auditEntries as { nodes: unknown[] }).nodes[0]).toEqual({
      verb: 'term:set',
      actor: 'Quản trị tỉnh',
      committee: { name: 'Đảng bộ tỉnh Bắc Kạn' },
      changes: [
        { field: 'endsOn', before: '2030-06-30', after: '2030-09-30' },
        { field: 'decisionNumber', before: '01-NQ/ĐH', after: '3-KL/TW' },
      ],
    })
  })

  it('is not set by whoever holds less than the whole tree, or only reads', async () => {
    const asked = await districtSecretary.ask('{ viewerMaySetTerms }')

    expect((await set(districtSecretary, { ...term, version: 2 })).codes).toEqual(['FORBIDDEN'])
    expect((await set(analyst, { ...term, version: 2 })).codes).toEqual(['FORBIDDEN'])
    expect(asked.data.viewerMaySetTerms).toBe(false)
    expect((await secretary.ask('{ viewerMaySetTerms }')).data.viewerMaySetTerms).toBe(true)
  })

  it('is refused with days of another term, an end before its beginning, or another kind of name', async () => {
    const wrong = async (changes: Record<string, unknown>) =>
      (await set(secretary, { ...term, name: '2030-2035', startsOn: '2030-10-01', endsOn: '2035-06-30', ...changes }))
        .result

    expect(await wrong({ startsOn: '2030-09-30' })).toMatchObject({
      errors: [{ field: 'startsOn', code: 'TERM_OVERLAPS' }],
    })
    expect(await wrong({ endsOn: '2030-01-01' })).toMatchObject({
      errors: [{ field: 'endsOn', code: 'ENDS_BEFORE_START' }],
    })
    expect(await wrong({ name: 'khóa XV', firstYear: 2031, lastYear: 2035 })).toMatchObject({
      errors: [{ field: 'name', code: 'TERM_NAME_FORM' }],
    })
  })

  it('is set by a command too, by the same rules and audited without an account', async () => {
    const made = await command({ name: '2020-2025', startsOn: day('2020-07-01'), endsOn: day('2025-10-31') })
    const first = await command({ name: '2020-2025', startsOn: day('2020-07-01'), endsOn: day('2025-05-31') })
    const moved = await command({ name: '2020-2025', startsOn: day('2020-07-01'), endsOn: day('2025-06-30') })

    expect(made).toMatchObject({ problems: [{ field: 'startsOn', code: 'TERM_OVERLAPS' }] })
    expect([first, moved]).toEqual(['made', 'changed'])
    const entries = await world.database.prisma.auditEntry.findMany({ where: { verb: 'term:set', actorId: null } })
    expect(entries.length).toBe(2)
  })
})
