import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'

let world: SmallWorld
let administrator: Person
let townAdministrator: Person
let keeper: Person
let editor: Person

beforeAll(async () => {
  world = await createSmallWorld()
  const { district, town } = world.committees
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', district)
  townAdministrator = await world.account('Quản trị Yến Lạc', 'ADMINISTRATOR', town)
  keeper = await world.account('Quản trị tài khoản Na Rì', 'SYSTEM_ADMINISTRATOR', district)
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', town)
})
afterAll(() => world?.close())

const ACCOUNT = `__typename
  ... on AccountSuccess { account { id name username version disabledAt secondFactor linkUntil grants { id role startsOn endsOn version committee { name } } } link { url mailedTo } }
  ... on Refusal { verdicts { code message } }
  ... on Invalid { errors { field code } }
  ... on Conflict { currentVersion }`
// What came back is what the query above asks for.
type Answered = {
  readonly __typename: string
  readonly account: {
    readonly id: string
    readonly version: number
    readonly disabledAt: string | null
    readonly grants: readonly {
      readonly id: string
      readonly role: string
      readonly endsOn: string | null
      readonly version: number
    }[]
  }
  readonly link: { readonly url: string | null } | null
  readonly verdicts: readonly { readonly code: string }[]
  readonly errors: readonly { readonly field: string; readonly code: string }[]
}
const act = async (person: Person, field: string, type: string, input: object): Promise<Answered> => {
  const { data, errors } = await person.ask(`mutation ($input: ${type}!) { ${field}(input: $input) { ${ACCOUNT} } }`, {
    input,
  })
  expect(errors).toEqual([])
  return data[field] as Answered
}
const invite = (person: Person, input: object) => act(person, 'inviteAccount', 'InviteAccountInput', input)
let serial = 0
const invited = async (grant: object | null = { role: 'EDITOR', committeeId: world.committees.town }) => {
  serial += 1
  const answer = await invite(administrator, {
    username: `nguoi.moi.${serial}`,
    name: `Người mới ${serial}`,
    homeCommitteeId: world.committees.town,
    grant,
  })
  expect(answer.__typename).toBe('AccountSuccess')
  return answer.account
}

describe('An invitation', () => {
  it('makes an account with its first grant and a link that is told once', async () => {
    const input = {
      username: 'Hoa.Nong',
      name: 'Nông Thị Hoa',
      homeCommitteeId: world.committees.town,
      grant: { role: 'EDITOR', committeeId: world.committees.town, endsOn: '2027-06-30' },
      idempotencyKey: 'mời Hoa',
    }

    const first = await invite(administrator, input)
    const again = await invite(administrator, input)

    expect(first.account).toMatchObject({
      username: 'hoa.nong',
      linkUntil: expect.any(String),
      grants: [{ role: 'EDITOR', startsOn: '2026-11-24', endsOn: '2027-06-30' }],
    })
    expect(first.link?.url).toMatch(/^http:\/\/localhost:4000\/login#link=[\w-]{43}$/)
    expect([again.account.id, again.link]).toEqual([first.account.id, null])
    const kept = await world.database.prisma.invitation.findMany({ where: { userId: first.account.id } })
    expect(JSON.stringify(kept)).not.toContain(first.link?.url?.split('#link=')[1] ?? '?')
  })

  it('is refused for a name that is taken, a committee outside the scope, and a role that one does not hold', async () => {
    const { town, commune } = world.committees
    const to = (person: Person, input: object) =>
      invite(person, { username: 'ai.do', name: 'Ai đó', homeCommitteeId: town, ...input })

    const taken = await to(administrator, { username: 'hoa.nong' })
    const outside = await to(townAdministrator, { homeCommitteeId: commune })
    const beyond = await to(keeper, { grant: { role: 'EDITOR', committeeId: town } })
    const plain = await to(keeper, { username: 'ke.toan', name: 'Kế toán' })

    expect(taken.errors).toEqual([{ field: 'username', code: 'USERNAME_TAKEN' }])
    expect(outside.errors).toEqual([{ field: 'homeCommitteeId', code: 'UNKNOWN_RECORD' }])
    expect(beyond.verdicts).toMatchObject([{ code: 'ROLE_BEYOND' }])
    expect(plain.__typename).toBe('AccountSuccess')
  })
})

describe('A grant', () => {
  it('is given by whoever holds all of it, and to nobody by themselves', async () => {
    const { id } = await invited(null)
    const give = (person: Person, role: string, committeeId = world.committees.town, accountId = id) =>
      act(person, 'giveGrant', 'GiveGrantInput', { accountId, role, committeeId })

    const given = await give(townAdministrator, 'REVIEWER')
    const twice = await give(townAdministrator, 'REVIEWER')
    const beyond = await give(keeper, 'ADMINISTRATOR')
    const elsewhere = await give(townAdministrator, 'EDITOR', world.committees.commune)
    const own = await give(townAdministrator, 'EDITOR', world.committees.giaDia, townAdministrator.id)

    expect(given.account.grants).toMatchObject([{ role: 'REVIEWER', endsOn: null }])
    expect([twice, beyond, own].map(({ verdicts }) => verdicts[0]?.code)).toEqual([
      'GRANT_TWICE',
      'ROLE_BEYOND',
      'OWN_ACCOUNT',
    ])
    expect(elsewhere.errors).toEqual([{ field: 'committeeId', code: 'UNKNOWN_RECORD' }])
  })

  it('ends at once or on a day, at the version that was read', async () => {
    const account = await invited()
    const grant = account.grants[0]
    const end = (input: object) => act(keeper, 'endGrant', 'EndGrantInput', { id: grant?.id, version: 1, ...input })

    const dated = await end({ endsOn: '2026-12-31' })
    const stale = await end({ endsOn: '2026-12-30' })
    const past = await end({ version: 2, endsOn: '2026-11-23' })
    const gone = await end({ version: 2 })

    expect(dated.account.grants).toMatchObject([{ endsOn: '2026-12-31', version: 2 }])
    expect(stale.__typename).toBe('Conflict')
    expect(past.errors[0]).toEqual({ field: 'endsOn', code: 'GRANT_IN_PAST' })
    // It began today, so that it had no day.
    expect(gone.account.grants).toEqual([])
    const verbs = await world.database.prisma.auditEntry.findMany({
      where: { subjectId: account.id },
      select: { verb: true },
      orderBy: { at: 'asc' },
    })
    expect(verbs.map(({ verb }) => verb)).toEqual(['account:invite', 'grant:end', 'grant:end'])
  })
})

describe('An account', () => {
  it('is disabled with all that was given out under it, and enabled without', async () => {
    const account = await invited()
    const { prisma } = world.database
    await prisma.session.create({
      data: { id: account.id, token: account.id, userId: account.id, expiresAt: new Date('2030-01-01') },
    })

    const disabled = await act(keeper, 'disableAccount', 'AccountCommandInput', {
      id: account.id,
      version: account.version,
      reason: 'nghỉ việc',
    })
    const again = await act(keeper, 'disableAccount', 'AccountCommandInput', {
      id: account.id,
      version: disabled.account.version,
    })
    const enabled = await act(keeper, 'enableAccount', 'AccountCommandInput', {
      id: account.id,
      version: disabled.account.version,
    })

    expect(disabled.account).toMatchObject({ disabledAt: expect.any(String), linkUntil: null })
    expect(again.verdicts[0]?.code).toBe('ACCOUNT_IS_DISABLED')
    expect(enabled.account.disabledAt).toBeNull()
    expect(await prisma.session.count({ where: { userId: account.id } })).toBe(0)
  })

  it('with rights above is acted on from above alone, and none can be taken over by whoever holds less', async () => {
    const district = { id: administrator.id, version: 1 }

    const fromBelow = await act(townAdministrator, 'disableAccount', 'AccountCommandInput', district)
    const link = await act(keeper, 'sendPasswordLink', 'AccountCommandInput', { id: editor.id, version: 1 })
    const own = await act(administrator, 'disableAccount', 'AccountCommandInput', district)
    const factor = await act(keeper, 'resetSecondFactor', 'AccountCommandInput', { id: editor.id, version: 1 })

    expect(fromBelow.errors).toEqual([{ field: 'id', code: 'UNKNOWN_RECORD' }])
    expect([link, own, factor].map(({ verdicts }) => verdicts[0]?.code)).toEqual([
      'ACCOUNT_HOLDS_MORE',
      'OWN_ACCOUNT',
      'NO_SECOND_FACTOR',
    ])
  })

  it('is seen by whoever looks after its committees, and by nobody else', async () => {
    const names = async (person: Person) => {
      const { data, errors } = await person.ask(
        '{ accounts(first: 100) { totalCount nodes { name grants { role } sessions { id } } } }',
      )
      expect(errors).toEqual([])
      return (data.accounts as { nodes: { name: string }[] }).nodes.map(({ name }) => name)
    }

    expect(await names(administrator)).toContain('Biên tập Yến Lạc')
    expect(await names(administrator)).toContain('Quản trị Na Rì')
    expect(await names(townAdministrator)).not.toContain('Quản trị Na Rì')
    expect(await names(editor)).toEqual([])
    const asked = await townAdministrator.ask('query ($id: ID!) { account(id: $id) { id } }', { id: administrator.id })
    expect(asked.data).toEqual({ account: null })
  })
})

describe('A token', () => {
  const TOKEN = `__typename ... on ApiTokenSuccess { secret token { id version hint works verbs previousUntil } } ... on Invalid { errors { field code } } ... on Refusal { verdicts { code } }`
  const on = async (person: Person, field: string, type: string, input: object) => {
    const { data, errors } = await person.ask(`mutation ($input: ${type}!) { ${field}(input: $input) { ${TOKEN} } }`, {
      input,
    })
    expect(errors).toEqual([])
    return data[field] as {
      secret: string
      token: { id: string; version: number; works: boolean; previousUntil: string | null }
      errors: object
      verdicts: { code: string }[]
    }
  }

  it('is told once, rotated with an overlap, and revoked', async () => {
    const input = {
      name: 'Kho số liệu',
      verbs: ['CANDIDATE_READ'],
      committeeId: world.committees.town,
      expiresOn: '2027-11-24',
      idempotencyKey: 'kho',
    }

    const made = await on(administrator, 'createApiToken', 'CreateApiTokenInput', input)
    const again = await on(administrator, 'createApiToken', 'CreateApiTokenInput', input)
    const rotated = await on(administrator, 'rotateApiToken', 'RotateApiTokenInput', {
      id: made.token.id,
      version: 1,
      overlapHours: 24,
    })
    const revoked = await on(keeper, 'revokeApiToken', 'RevokeApiTokenInput', { id: made.token.id, version: 2 })
    const late = await on(administrator, 'rotateApiToken', 'RotateApiTokenInput', { id: made.token.id, version: 3 })

    expect(made.secret).toMatch(/^ngn_[\w-]{43}$/)
    expect(again).toMatchObject({ secret: null, token: { id: made.token.id } })
    expect(rotated.secret).not.toBe(made.secret)
    expect(rotated.token.previousUntil).not.toBeNull()
    expect(revoked.token.works).toBe(false)
    expect(late.verdicts).toEqual([{ code: 'TOKEN_OVER' }])
    expect(JSON.stringify(await world.database.prisma.apiToken.findMany())).not.toContain(made.secret.slice(4))
  })

  it('carries nothing that its owner does not hold, and lives a year at most', async () => {
    const make = (input: object) =>
      on(administrator, 'createApiToken', 'CreateApiTokenInput', {
        name: 'Kho',
        verbs: ['CANDIDATE_READ'],
        committeeId: world.committees.town,
        expiresOn: '2027-11-24',
        ...input,
      })

    const answers = [
      await make({ verbs: ['GRANT_SET'] }),
      await make({ committeeId: world.committees.province }),
      await make({ expiresOn: '2027-11-25' }),
      await make({ verbs: [] }),
    ]

    expect(answers.map(({ errors }) => errors)).toEqual([
      [{ field: 'verbs', code: 'TOKEN_VERB_BEYOND' }],
      [{ field: 'committeeId', code: 'UNKNOWN_RECORD' }],
      [{ field: 'expiresOn', code: 'TOKEN_EXPIRY' }],
      [{ field: 'verbs', code: 'REQUIRED' }],
    ])
  })
})

describe('Access in an emergency', () => {
  it('is seen by all who look after the committee, above and below, and ends early by one of them', async () => {
    const { data } = await keeper.ask(
      `mutation ($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { ... on EmergencyAccessSuccess { access { id version active } } } }`,
      {
        input: {
          committeeId: world.committees.district,
          role: 'EDITOR',
          reason: 'Văn phòng mất điện, còn một lễ kết nạp sáng mai',
          hours: 2,
        },
      },
    )
    const { access } = data.openEmergencyAccess as { access: { id: string; version: number; active: boolean } }
    const seenBy = async (person: Person) =>
      (
        (await person.ask('{ emergencyAccesses(active: true) { nodes { id reason } } }')).data.emergencyAccesses as {
          nodes: { id: string }[]
        }
      ).nodes.map(({ id }) => id)
    const [above, below, stranger] = [
      await seenBy(administrator),
      await seenBy(townAdministrator),
      await seenBy(editor),
    ]

    const ended = await administrator.ask(
      `mutation ($input: EndEmergencyAccessInput!) { endEmergencyAccess(input: $input) { __typename ... on EmergencyAccessSuccess { access { active } } } }`,
      { input: { id: access.id, version: access.version } },
    )

    expect(access.active).toBe(true)
    expect([above, below, stranger]).toEqual([[access.id], [access.id], []])
    expect(ended.data.endEmergencyAccess).toEqual({ __typename: 'EmergencyAccessSuccess', access: { active: false } })
    await expect(
      world.database.prisma.$executeRaw`UPDATE emergency_accesses SET reason = 'không có gì đáng nói ở đây cả'`,
    ).rejects.toThrow(/never changed/)
  })
})
