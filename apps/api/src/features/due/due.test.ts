import { addDays } from '@nguon/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { addMember, assign, recordDossier, walkTo, write } from '../../testing/walk-of-a-case.ts'
import { holdCasesToRecount, refreshDueItems } from '../candidates/index.ts'

let world: SmallWorld
let town: Person
let commune: Person
let analyst: Person
let district: Person
let members: string[]

beforeAll(async () => {
  world = await createSmallWorld()
  town = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  commune = await world.account('Biên tập Côn Minh', 'EDITOR', world.committees.commune)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', world.committees.district)
  district = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', world.committees.district)
  members = [
    await addMember(town, world.committees.giaDia),
    await addMember(town, world.committees.giaDia, 'Ma Văn Sơn'),
  ]
})
afterAll(() => world?.close())

let people = 0
/** Somebody whom Giả Dìa takes up on 1 February 2026, with a mentor since that day. */
const followed = async (): Promise<string> => {
  people += 1
  const { candidate } = await write(town, 'createCandidate', {
    person: {
      fullName: `Nông Thị Hoa ${String.fromCharCode(64 + people)}`,
      birthDate: '1998-03-15',
      education: 'UPPER_SECONDARY',
    },
    cellId: world.committees.giaDia,
    sourcedOn: '2026-01-10',
  })
  await assign(town, { candidateId: candidate.id, mentorId: members[0], startsOn: '2026-02-01' })
  await recordDossier(town, candidate.id, members)
  return candidate.id
}
const atStage = async (stage: string): Promise<string> => {
  const id = await followed()
  const { version } = await world.database.prisma.candidate.findUniqueOrThrow({ where: { id } })
  await walkTo(town, { id, version }, stage)
  return id
}

interface Item {
  readonly id: string
  readonly kind: string
  readonly dueOn: string
  readonly severity: string
  readonly [field: string]: unknown
}
const FIELDS = 'id kind rule edition trust paper dueOn severity message'
const itemsOf = async (candidateId: string, person: Person = town, fields = FIELDS): Promise<readonly Item[]> => {
  const { data } = await person.ask(`query ($id: ID!) { candidate(id: $id) { dueItems { ${fields} } } }`, {
    id: candidateId,
  })
  return (data.candidate as { dueItems: Item[] } | null)?.dueItems ?? []
}
const inbox = async (person: Person, filter = '{}', fields = FIELDS): Promise<readonly Item[]> => {
  const { data, errors } = await person.ask(`{ dueItems(first: 200, filter: ${filter}) { nodes { ${fields} } } }`)
  expect(errors).toEqual([])
  return (data.dueItems as { nodes: Item[] }).nodes
}
const kinds = (items: readonly Item[]): string[] => items.map(({ kind }) => kind)

describe('What is due in a case', () => {
  it('follows every step, and vanishes when its cause is gone', async () => {
    const id = await followed()
    expect(await itemsOf(id)).toEqual([])

    const { version } = await world.database.prisma.candidate.findUniqueOrThrow({ where: { id } })
    await walkTo(town, { id, version }, 'ADMISSION_DECIDED')
    const decided = await itemsOf(id)
    expect(decided.find(({ kind }) => kind === 'CEREMONY')).toMatchObject({
      rule: 'R17',
      edition: '208-QD-TW-2026-07-26',
      trust: 'UNCHECKED',
      dueOn: '2026-09-16',
      severity: 'OVERDUE',
      message: 'Tổ chức lễ kết nạp chậm nhất ngày 16/09/2026.',
    })
    const held = await world.database.prisma.candidate.findUniqueOrThrow({ where: { id } })
    await write(town, 'advanceCandidate', {
      id,
      version: held.version,
      to: 'PROBATIONARY',
      occurredOn: '2026-08-20',
    })

    const probationary = await itemsOf(id)
    expect(kinds(probationary).sort()).toEqual(['ASSESSMENT', 'CONSIDERATION', 'NEW_MEMBER_COURSE', 'PROBATION_END'])
    expect(probationary.find(({ kind }) => kind === 'PROBATION_END')?.dueOn).toBe('2027-08-20')
    // The assessment stays the same item all the way.
    const idOf = (items: readonly Item[]) => items.find(({ kind }) => kind === 'ASSESSMENT')?.id
    expect(idOf(probationary)).toBe(idOf(decided))
  })

  it('moves with a newer paper, and with its being taken out again', async () => {
    const id = await atStage('VERIFYING')
    const papers = async () => (await itemsOf(id)).find(({ kind }) => kind === 'PAPERS')
    expect(await papers()).toMatchObject({ paper: 'APPLICATION', dueOn: '2027-03-12' })

    await write(town, 'recordPaper', {
      candidateId: id,
      paper: { kind: 'APPLICATION', number: '2', issuedOn: '2026-11-01' },
    })
    expect(await papers()).toMatchObject({ paper: 'CURRICULUM_VITAE', dueOn: '2027-03-20' })
  })

  it('tells from when nobody helps until somebody does', async () => {
    const id = await atStage('CULTIVATING')
    const assignment = await world.database.prisma.mentorAssignment.findFirstOrThrow({ where: { candidateId: id } })
    await town.ask(
      `mutation ($input: EndMentorAssignmentInput!) { endMentorAssignment(input: $input) { __typename } }`,
      {
        input: {
          id: assignment.id,
          version: assignment.version,
          endsOn: '2026-10-31',
          reason: 'MENTOR_UNABLE',
          handoverNote: 'Đã xong lớp.',
        },
      },
    )
    expect(await itemsOf(id, town, `${FIELDS} personInCharge { charge committee { name } }`)).toMatchObject([
      {
        kind: 'MENTOR_MISSING',
        dueOn: '2026-10-31',
        personInCharge: { charge: 'CELL', committee: { name: 'Chi bộ tổ nhân dân Giả Dìa' } },
      },
    ])

    await assign(town, { candidateId: id, mentorId: members[1], startsOn: '2026-11-01' })
    expect(await itemsOf(id, town, `${FIELDS} personInCharge { charge name }`)).toMatchObject([
      { kind: 'ASSESSMENT', dueOn: '2027-02-01', personInCharge: { charge: 'MENTOR', name: 'Ma Văn Sơn' } },
    ])
  })

  it('is found wrong by a recount only where it is wrong', async () => {
    const { prisma } = world.database
    const recount = () =>
      prisma.$transaction(async (transaction) =>
        refreshDueItems(transaction, await holdCasesToRecount(transaction, null, 1_000), world.clock.today()),
      )
    expect(await recount()).toBe(0)

    const [wrong] = await prisma.dueItem.findMany({ take: 1 })
    await prisma.dueItem.update({ where: { id: wrong?.id ?? '' }, data: { rule: 'R1' } })
    expect(await recount()).toBe(1)
    expect(await recount()).toBe(0)
  })
})

describe('The inbox', () => {
  it('has what is due over the viewer’s subtree, the most pressing first, and nothing of another', async () => {
    const items = await inbox(town)
    expect(items.length).toBeGreaterThan(5)
    expect(items.map(({ dueOn }) => dueOn)).toEqual([...items.map(({ dueOn }) => dueOn)].sort())
    expect(await inbox(commune)).toEqual([])
    expect((await inbox(district)).length).toBe(items.length)
    expect(await inbox(district, `{ within: "${world.committees.commune}" }`)).toEqual([])
    expect((await inbox(district, `{ within: "${world.committees.giaDia}" }`)).length).toBe(items.length)
    // A committee outside the scope has nothing, like one that does not exist.
    expect(await inbox(town, `{ within: "${world.committees.district}" }`)).toEqual([])
  })

  it('is narrowed by kind, nearness, day and mentor, and counts the same', async () => {
    const all = await inbox(town)
    const count = (severity: string) => all.filter((item) => item.severity === severity).length
    expect(kinds(await inbox(town, '{ kinds: [PAPERS] }'))).toEqual(kinds(all).filter((kind) => kind === 'PAPERS'))
    expect((await inbox(town, '{ severities: [OVERDUE] }')).length).toBe(count('OVERDUE'))
    expect((await inbox(town, '{ severities: [] }')).length).toBe(0)
    expect((await inbox(town, '{ from: "2026-11-24", to: "2027-02-22" }')).length).toBe(
      all.filter(({ dueOn }) => dueOn >= '2026-11-24' && dueOn <= '2027-02-22').length,
    )
    expect(kinds(await inbox(town, `{ assignee: "${members[1]}" }`))).toEqual(['ASSESSMENT'])

    const { data } = await town.ask('{ dueSummary { overdue d7 d15 d30 d60 d90 later } }')
    expect(data.dueSummary).toEqual({
      overdue: count('OVERDUE'),
      d7: count('D7'),
      d15: count('D15'),
      d30: count('D30'),
      d60: count('D60'),
      d90: count('D90'),
      later: count('LATER'),
    })
  })

  it('is paged by cursor without a gap', async () => {
    const all = (await inbox(town)).map(({ id }) => id)
    const paged: string[] = []
    let after: string | null = null
    do {
      const { data }: { data: Readonly<Record<string, unknown>> } = await town.ask(
        'query ($after: String) { dueItems(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }',
        { after },
      )
      const page = data.dueItems as {
        nodes: { id: string }[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
        totalCount: number
      }
      expect(page.totalCount).toBe(all.length)
      paged.push(...page.nodes.map(({ id }) => id))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after)
    expect(paged).toEqual(all)
  })

  it('shows an analyst what is due and never whose it is', async () => {
    const seen = await inbox(
      analyst,
      '{}',
      'id kind candidate { fullName masked } personInCharge { name mentor { fullName } }',
    )
    expect(seen.length).toBeGreaterThan(5)
    expect(JSON.stringify(seen)).not.toMatch(/Nông|Hoàng|Ma Văn/)
    expect((await analyst.ask('{ dueItems(filter: { q: "hoa" }) { totalCount } }')).errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ])
    expect(await inbox(analyst, '{ mine: true }')).toEqual([])
    expect((await inbox(town, '{ mine: true }')).length).toBe((await inbox(town)).length)
    const named = await inbox(town, '{ q: "nong hoa" }', 'id kind candidate { fullName }')
    expect(named.length).toBe((await inbox(town)).length)
    expect(await inbox(town, '{ q: "khong ai" }')).toEqual([])
  })

  it('asks for its rows in one statement, and not once for each row', async () => {
    const query = (first: number) =>
      `{ dueItems(first: ${first}) { nodes { ${FIELDS} candidate { id fullName } committee { name } mentor { fullName } personInCharge { charge name } } } }`
    const [few, many] = [await district.ask(query(6)), await district.ask(query(50))]
    expect(many.operations).toEqual(few.operations)
  })

  it('goes along when a committee moves', async () => {
    const { prisma } = world.database
    const before = (await inbox(town)).length
    const giaDia = await prisma.committee.findUniqueOrThrow({ where: { id: world.committees.giaDia } })
    const moved = await district.ask(
      `mutation ($input: UpdateCommitteeInput!) { updateCommittee(input: $input) { __typename ... on Refusal { message } ... on Invalid { errors { code field } } } }`,
      {
        input: {
          id: giaDia.id,
          version: giaDia.version,
          effectiveOn: addDays(world.clock.today(), -1),
          parentId: world.committees.commune,
          decisionNumber: '12-QĐ/HU',
        },
      },
    )
    expect(moved).toMatchObject({ errors: [], data: { updateCommittee: { __typename: 'CommitteeSuccess' } } })

    expect(await inbox(town)).toEqual([])
    expect((await inbox(commune)).length).toBe(before)
    const paths = await prisma.$queryRaw<{ wrong: number }[]>`
      SELECT count(*)::int AS wrong FROM due_items d JOIN committees c ON c.id = d.committee_id WHERE d.path <> c.path`
    expect(paths).toEqual([{ wrong: 0 }])
  })
})
