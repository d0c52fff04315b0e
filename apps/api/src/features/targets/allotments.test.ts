import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'

let world: SmallWorld
let administrator: Person
let townSecretary: Person
let analyst: Person

beforeAll(async () => {
  world = await createSmallWorld()
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  townSecretary = await world.account('Quản trị Yến Lạc', 'ADMINISTRATOR', world.committees.town)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
})
afterAll(() => world?.close())

const ISSUE = `mutation ($input: IssueTargetsInput!) { result: issueTargets(input: $input) { __typename
  ... on IssueTargetsSuccess {
    issue { id count decisionNumber changes { target { id version committee { name } } before { minimum } after { minimum decisionNumber groups { group share } } } }
    allotment { required allotted unallotted overAllotted }
  }
  ... on Refusal { verdicts { code message } }
  ... on Conflict { currentVersion changedBy changedTargets { committee { name } currentVersion } }
  ... on Invalid { errors { field code } } } }`
const issueAs = async (person: Person, input: object) => {
  const { data, errors } = await person.ask(ISSUE, {
    input: {
      committeeId: world.committees.district,
      period: { year: 2027 },
      decisionNumber: '12-NQ/HU',
      decidedOn: '2026-11-20',
      issuer: 'Huyện ủy Na Rì',
      ...input,
    },
  })
  return { result: data.result as Record<string, unknown>, codes: errors.map(({ code }) => code) }
}
const issue = async (input: object) => {
  const { result, codes } = await issueAs(administrator, input)
  expect(codes).toEqual([])
  return result
}
const minimumOf = async (committeeId: string, year = 2027) =>
  (
    await world.database.prisma.targetRevision.findMany({
      where: { target: { committeeId, year } },
      orderBy: { sequence: 'asc' },
    })
  ).map(({ minimum }) => minimum)

const PROPOSAL = `query ($id: ID!, $total: Int, $weights: AllotmentWeightsInput) { committee(id: $id) {
  allotmentProposal(period: { year: 2027 }, total: $total, weights: $weights) {
    total required memberYear resultYear unusable equalParts
    lines { committee { name } members pool lastYear count missing required target { version } } } } }`
const propose = async (variables: object = {}) => {
  const { data, errors } = await analyst.ask(PROPOSAL, { id: world.committees.district, ...variables })
  expect(errors).toEqual([])
  return (data.committee as { allotmentProposal: Record<string, unknown> }).allotmentProposal
}

describe('A proposed allotment', () => {
  beforeAll(async () => {
    await world.database.prisma.memberCount.createMany({
      data: [
        { committeeId: world.committees.town, year: 2025, officialMembers: 600 },
        { committeeId: world.committees.commune, year: 2025, officialMembers: 200 },
      ],
    })
  })

  it('shares out a number by the members of the newest year that is known, by name, and sets nothing', async () => {
    const proposal = await propose({ total: 10 })

    expect(proposal).toMatchObject({ total: 10, required: null, memberYear: 2025, resultYear: 2026, equalParts: false })
    expect(proposal.lines).toEqual([
      {
        committee: { name: 'Đảng bộ thị trấn Yến Lạc' },
        members: 600,
        pool: 0,
        lastYear: 0,
        count: 8,
        missing: [],
        required: null,
        target: null,
      },
      {
        committee: { name: 'Đảng bộ xã Côn Minh' },
        members: 200,
        pool: 0,
        lastYear: 0,
        count: 2,
        missing: [],
        required: null,
        target: null,
      },
    ])
    expect(await world.database.prisma.target.count()).toBe(0)
  })

  it('says which figures nobody has, and shares nothing without a target', async () => {
    const byPool = await propose({ total: 3, weights: { pool: 1 } })
    const nothing = await propose()

    expect(byPool).toMatchObject({ unusable: ['POOL'], equalParts: true, lines: [{ count: 2 }, { count: 1 }] })
    expect(nothing).toMatchObject({ total: null, lines: [{ count: null }, { count: null }] })
  })

  it('refuses a weight that is none', async () => {
    const { errors } = await analyst.ask(PROPOSAL, { id: world.committees.district, weights: { members: -1 } })

    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }])
  })
})

describe('A decision that gives many their targets', () => {
  it('sets all of them at once, tells what changed, and warns of what is over', async () => {
    const { town, commune } = world.committees
    const first = await issue({
      lines: [
        { committeeId: town, minimum: 8 },
        { committeeId: commune, minimum: 5 },
      ],
      groups: [{ group: 'WOMEN', share: 0.4 }],
    })
    const second = await issue({
      decisionNumber: '13-NQ/HU',
      lines: [{ committeeId: commune, version: 1, minimum: 6 }],
    })

    expect(first).toMatchObject({
      __typename: 'IssueTargetsSuccess',
      issue: { count: 2, decisionNumber: '12-NQ/HU' },
      allotment: { required: null, allotted: 13 },
    })
    expect(second).toMatchObject({
      issue: {
        changes: [
          {
            target: { version: 2, committee: { name: 'Đảng bộ xã Côn Minh' } },
            before: { minimum: 5 },
            after: { minimum: 6, decisionNumber: '13-NQ/HU', groups: [{ group: 'WOMEN', share: 0.4 }] },
          },
        ],
      },
    })
    expect(await minimumOf(town)).toEqual([8])
    expect(await minimumOf(commune)).toEqual([5, 6])
  })

  it('is read again from the committee that gave them', async () => {
    const { data } = await analyst.ask(
      'query ($id: ID!) { committee(id: $id) { targetIssues(period: { year: 2027 }) { decisionNumber count changes { target { committee { name } } } } } }',
      { id: world.committees.district },
    )

    expect((data.committee as { targetIssues: unknown[] }).targetIssues).toEqual([
      { decisionNumber: '13-NQ/HU', count: 1, changes: [{ target: { committee: { name: 'Đảng bộ xã Côn Minh' } } }] },
      {
        decisionNumber: '12-NQ/HU',
        count: 2,
        changes: [
          { target: { committee: { name: 'Đảng bộ thị trấn Yến Lạc' } } },
          { target: { committee: { name: 'Đảng bộ xã Côn Minh' } } },
        ],
      },
    ])
  })

  it('names in a conflict the committees that somebody changed, and writes nothing', async () => {
    const { town, commune } = world.committees

    const answer = await issue({
      lines: [
        { committeeId: town, version: 1, minimum: 9 },
        { committeeId: commune, version: 1, minimum: 9 },
      ],
    })

    expect(answer).toEqual({
      __typename: 'Conflict',
      currentVersion: 2,
      changedBy: 'Quản trị Na Rì',
      changedTargets: [{ committee: { name: 'Đảng bộ xã Côn Minh' }, currentVersion: 2 }],
    })
    expect(await minimumOf(town)).toEqual([8])
  })

  it('names the line that is wrong: one of another committee, one given twice, one that is no number', async () => {
    const { town, giaDia, commune } = world.committees

    const answer = await issue({
      lines: [
        { committeeId: town, version: 1, minimum: 9 },
        { committeeId: giaDia, minimum: 1 },
        { committeeId: town, version: 1, minimum: 9 },
        { committeeId: 'nobody', minimum: 9 },
      ],
    })
    const negative = await issue({ lines: [{ committeeId: commune, version: 2, minimum: -1 }] })

    expect(answer).toMatchObject({
      errors: [
        { field: 'lines.1.committeeId', code: 'NOT_BELOW' },
        { field: 'lines.2.committeeId', code: 'DUPLICATE_ROW' },
        { field: 'lines.3.committeeId', code: 'NOT_BELOW' },
      ],
    })
    expect(negative).toMatchObject({ errors: [{ field: 'lines.0.minimum', code: 'NOT_A_COUNT' }] })
  })

  it('is refused to all where one has a newer decision, which is named', async () => {
    const { town, commune } = world.committees

    const answer = await issue({
      decidedOn: '2026-11-01',
      lines: [
        { committeeId: town, version: 1, minimum: 9 },
        { committeeId: commune, version: 2, minimum: 9 },
      ],
    })

    expect(answer).toMatchObject({
      verdicts: [{ code: 'BEFORE_LAST_REVISION_OF' }, { code: 'BEFORE_LAST_REVISION_OF' }],
    })
    expect(JSON.stringify(answer)).toContain('“Đảng bộ xã Côn Minh” có quyết định gần nhất ngày 20/11/2026')
  })

  it('is made once of the same request twice, also at the same time', async () => {
    const input = {
      period: { year: 2028 },
      idempotencyKey: newId(),
      lines: [{ committeeId: world.committees.town, minimum: 4 }],
    }

    const [one, other] = await Promise.all([issue(input), issue(input)])

    expect(one).toEqual(other)
    expect(await minimumOf(world.committees.town, 2028)).toEqual([4])
  })

  it('lets one of two that were read at the same time through, and tells the other who was faster', async () => {
    const { town, commune } = world.committees
    const year = { period: { year: 2029 } }
    const lines = [town, commune].map((committeeId) => ({ committeeId, minimum: 3 }))

    const answers = await Promise.all([
      issue({ ...year, lines, decisionNumber: '1-NQ' }),
      issue({ ...year, lines: lines.toReversed(), decisionNumber: '2-NQ' }),
    ])

    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'IssueTargetsSuccess'])
    expect([await minimumOf(town, 2029), await minimumOf(commune, 2029)]).toEqual([[3], [3]])
  })

  it('is given only by whoever may set targets over the committee that gives', async () => {
    const lines = [{ committeeId: world.committees.town, version: 1, minimum: 9 }]

    expect((await issueAs(analyst, { lines })).codes).toEqual(['FORBIDDEN'])
    expect((await issueAs(townSecretary, { lines })).result).toMatchObject({
      errors: [{ field: 'committeeId', code: 'UNKNOWN_RECORD' }],
    })
  })

  it('serves a committee with 250 below it, in one transaction, with an audit entry of each', async () => {
    const wide = await world.addCommittee('Đảng bộ lớn', 'DISTRICT', world.committees.district)
    const names = Array.from({ length: 250 }, (_, place) => `Đảng bộ xã số ${place + 1}`)
    for (const name of names) await world.addCommittee(name, 'COMMUNE', wide)
    const children = await world.database.prisma.committee.findMany({ where: { parentId: wide }, select: { id: true } })

    const answer = await issue({
      committeeId: wide,
      lines: children.map(({ id }, place) => ({ committeeId: id, minimum: place })),
    })

    expect(answer).toMatchObject({ issue: { count: 250 }, allotment: { allotted: (249 * 250) / 2 } })
    const ids = await world.database.prisma.target.findMany({
      where: { committee: { parentId: wide } },
      select: { id: true, version: true },
    })
    expect(ids.every(({ version }) => version === 1)).toBe(true)
    const audited = await world.database.prisma.auditEntry.count({
      where: { verb: 'target:set', subjectId: { in: ids.map(({ id }) => id) } },
    })
    expect(audited).toBe(250)
  })
})
