import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createContext } from '../../platform/context.ts'
import { viewerOf } from '../../platform/viewer.ts'
import { schema } from '../../schema/index.ts'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'

let world: SmallWorld
let administrator: Person
let other: Person
let editor: Person
let integrator: Person
let analyst: Person
let candidateId: string
let mentorId: string

const NOTE = 'Chú ruột từng bị kết án năm 1998'
const REASON = 'Xem kết quả thẩm tra trước khi đảng ủy họp'

type Written = Readonly<Record<string, { readonly id: string }>>
const write = async (person: Person, field: string, type: string, input: object, ask: string): Promise<Written> => {
  const { data, errors } = await person.ask(
    `mutation ($input: ${type}!) { result: ${field}(input: $input) { ${ask} } }`,
    {
      input,
    },
  )
  expect(errors).toEqual([])
  return data.result as Written
}

beforeAll(async () => {
  world = await createSmallWorld()
  const { district, town, giaDia } = world.committees
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', district)
  other = await world.account('Quản trị khác', 'ADMINISTRATOR', district)
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', town)
  integrator = await world.account('Hệ thống khác', 'INTEGRATOR', town)
  analyst = await world.account('Phân tích Na Rì', 'ANALYST', district)
  const person = {
    fullName: 'Nông Thị Hoa',
    birthDate: '1998-03-15',
    ethnicity: 'Tày',
    religion: 'Không',
    sex: 'FEMALE',
  }
  const made = await write(
    editor,
    'createCandidate',
    'CreateCandidateInput',
    { person, cellId: giaDia, sourcedOn: '2026-01-10' },
    '... on CandidateSuccess { candidate { id } }',
  )
  candidateId = made.candidate?.id ?? ''
  await write(
    editor,
    'recordVerification',
    'RecordVerificationInput',
    {
      candidateId,
      relation: 'SELF',
      state: 'VERIFIED',
      place: 'Công an xã',
      sentOn: '2026-03-01',
      answeredOn: '2026-04-01',
      note: NOTE,
    },
    '... on CandidateSuccess { candidate { id } } ... on Invalid { errors { field code } }',
  )
  const member = await write(
    administrator,
    'createMentor',
    'CreateMentorInput',
    { person: { fullName: 'Hoàng Văn Ba' }, committeeId: giaDia, officialSince: '2010-05-19', cardNumber: '12.345678' },
    '... on MentorSuccess { mentor { id } }',
  )
  mentorId = member.mentor?.id ?? ''
  await write(
    administrator,
    'restrictMentor',
    'RestrictMentorInput',
    { mentorId, kind: 'DISCIPLINED', startsOn: '2026-06-01', documentNumber: '05-QĐ/UBKT' },
    '... on MentorSuccess { mentor { id } }',
  )
})
afterAll(() => world?.close())

const CASE = `query ($id: ID!) { candidate(id: $id) { fullName birthDate ethnicity religion hidden unmaskedUntil
  verifications { relation place note } } }`
const MEMBER = `query ($id: ID!) { mentor(id: $id) { fullName cardNumber hidden unmaskedUntil
  restrictions { kind documentNumber } } }`
const read = async (person: Person, query = CASE, id = candidateId) => {
  const { data, errors } = await person.ask(query, { id })
  expect(errors).toEqual([])
  return Object.values(data)[0]
}
const unmask = (person: Person, changes: object = {}) =>
  person.ask(
    `mutation ($input: UnmaskPersonInput!) { unmaskPerson(input: $input) { __typename
      ... on UnmaskPersonSuccess { candidate { hidden unmaskedUntil verifications { note } } mentor { restrictions { documentNumber } } }
      ... on Invalid { errors { field code } } } }`,
    { input: { subject: { candidate: candidateId }, purpose: 'ADMISSION', reason: REASON, ...changes } },
  )

describe('The fields of a person', () => {
  it('are seen by class: everything but what is secret by those who work on the case', async () => {
    for (const person of [administrator, editor])
      expect(await read(person)).toEqual({
        fullName: 'Nông Thị Hoa',
        birthDate: '1998-03-15',
        ethnicity: 'Tày',
        religion: 'Không',
        hidden: ['SECRET'],
        unmaskedUntil: null,
        verifications: [{ relation: 'SELF', place: 'Công an xã', note: null }],
      })
  })

  it('are a name alone to another system, and nothing to whoever only counts', async () => {
    const nothing = { birthDate: null, ethnicity: null, religion: null, unmaskedUntil: null, verifications: [] }

    expect(await read(integrator)).toEqual({ ...nothing, fullName: 'Nông Thị Hoa', hidden: ['SENSITIVE', 'SECRET'] })
    expect(await read(analyst)).toEqual({ ...nothing, fullName: null, hidden: ['BASIC', 'SENSITIVE', 'SECRET'] })
  })

  it('are asked about in no filter or order by whoever does not see them', async () => {
    const refusedTo = async (person: Person, query: string) =>
      (await person.ask(query)).errors.map(({ message }) => message)
    const list = (args: string) => `{ candidates(${args}) { totalCount } }`

    expect(await refusedTo(analyst, list('filter: { sex: FEMALE }'))).toEqual([
      'You may not use filter.sex without person:read',
    ])
    expect(await refusedTo(integrator, list('filter: { sex: FEMALE }'))).toEqual([])
    expect(await refusedTo(integrator, list('filter: { youthUnionMember: false }'))).toEqual([
      'You may not use filter.youthUnionMember without person:read-sensitive',
    ])
    expect(await refusedTo(integrator, '{ mentors(orderBy: { field: OFFICIAL_SINCE }) { totalCount } }')).toEqual([
      'You may not use orderBy.field OFFICIAL_SINCE without person:read-sensitive',
    ])
    expect(await refusedTo(integrator, '{ mentors(filter: { q: "12.345678" }) { totalCount } }')).toEqual([
      'You may not use filter.q of a card number without person:read-sensitive',
    ])
    expect(await refusedTo(editor, list('filter: { youthUnionMember: false }, orderBy: { field: NAME }'))).toEqual([])
  })

  it('stay as they were when somebody who may not read a note changes the rest of its line', async () => {
    const [line] = await world.database.prisma.cvVerification.findMany({ where: { candidateId } })
    const change = (more: object) =>
      write(
        editor,
        'recordVerification',
        'RecordVerificationInput',
        { candidateId, id: line?.id, relation: 'SELF', state: 'VERIFIED', answeredOn: '2026-04-01', ...more },
        '__typename',
      )

    await change({ version: line?.version, place: 'Công an thị trấn' })

    const [after] = await world.database.prisma.cvVerification.findMany({ where: { candidateId } })
    expect(after).toMatchObject({ place: 'Công an thị trấn', note: NOTE })
    await change({ version: after?.version, place: 'Công an xã' })
  })
})

describe('Opening the secret fields of a person', () => {
  it('asks for a reason that others can judge', async () => {
    const { data } = await unmask(administrator, { reason: '  cần   xem ' })

    expect(data.unmaskPerson).toEqual({ __typename: 'Invalid', errors: [{ field: 'reason', code: 'REASON_SHORT' }] })
    expect(await read(administrator)).toMatchObject({ hidden: ['SECRET'] })
  })

  it('is refused to whoever has no such right, in the same words for a person out of reach and for none', async () => {
    const townAdministrator = await world.account('Quản trị Côn Minh', 'ADMINISTRATOR', world.committees.commune)

    for (const person of [editor, integrator, analyst])
      expect((await unmask(person)).errors).toMatchObject([{ code: 'FORBIDDEN' }])
    const beyond = await unmask(townAdministrator)
    const absent = await unmask(townAdministrator, { subject: { candidate: '01890000-0000-7000-8000-000000000000' } })
    expect(beyond.data).toEqual(absent.data)
    expect(beyond.data.unmaskPerson).toMatchObject({ __typename: 'Invalid', errors: [{ field: 'subject' }] })
  })

  it('shows them for fifteen minutes, to nobody else, and leaves purpose and reason in the audit', async () => {
    const { data } = await unmask(administrator)

    expect(data.unmaskPerson).toMatchObject({
      candidate: { hidden: [], verifications: [{ note: NOTE }] },
      mentor: null,
    })
    const [opened] = await world.database.prisma.unmasking.findMany({ where: { userId: administrator.id } })
    expect((opened?.endsAt.getTime() ?? 0) - (opened?.openedAt.getTime() ?? 0)).toBe(15 * 60_000)
    expect(await read(administrator)).toMatchObject({
      hidden: [],
      unmaskedUntil: opened?.endsAt.toISOString(),
      verifications: [{ note: NOTE }],
    })
    expect(await read(other)).toMatchObject({ hidden: ['SECRET'], verifications: [{ note: null }] })
    expect(await world.database.prisma.auditEntry.findMany({ where: { verb: 'person:unmask' } })).toMatchObject([
      {
        actorId: administrator.id,
        subjectType: 'Candidate',
        subjectId: candidateId,
        committeeId: world.committees.giaDia,
        after: { purpose: 'ADMISSION', reason: REASON, minutes: 15 },
      },
    ])
  })

  it('opens one person, and neither the next nor the same in another list', async () => {
    expect(await read(administrator, MEMBER, mentorId)).toMatchObject({
      cardNumber: '12.345678',
      hidden: ['SECRET'],
      restrictions: [{ kind: 'DISCIPLINED', documentNumber: null }],
    })

    await unmask(administrator, { subject: { mentor: mentorId }, purpose: 'MENTORING' })

    expect(await read(administrator, MEMBER, mentorId)).toMatchObject({
      hidden: [],
      restrictions: [{ documentNumber: '05-QĐ/UBKT' }],
    })
  })

  it('is over by itself, and at once where the right is gone', async () => {
    const ask = async (minutes: number, role: 'ADMINISTRATOR' | 'EDITOR') => {
      const context = administrator.context()
      const { grants, ...viewer } = context.viewer
      const later = new Date(world.clock.now().getTime() + minutes * 60_000)
      const held = grants.map((grant) => ({ ...grant, role }))
      const answer = await graphql({
        schema,
        source: CASE,
        variableValues: { id: candidateId },
        contextValue: createContext(
          { ...context, clock: { ...context.clock, now: () => later } },
          { requestId: 'later', locale: 'vi', signedIn: viewerOf(viewer, held, context.clock.today()) },
        ),
      })
      return JSON.parse(JSON.stringify(answer.data?.candidate))
    }

    expect(await ask(14, 'ADMINISTRATOR')).toMatchObject({ hidden: [], verifications: [{ note: NOTE }] })
    expect(await ask(15, 'ADMINISTRATOR')).toMatchObject({ hidden: ['SECRET'], verifications: [{ note: null }] })
    expect(await ask(14, 'EDITOR')).toMatchObject({ hidden: ['SECRET'], verifications: [{ note: null }] })
  })

  it('is a row that nobody changes', async () => {
    await expect(world.database.prisma.unmasking.updateMany({ data: { reason: `${REASON} khác` } })).rejects.toThrow()
    await expect(world.database.prisma.unmasking.deleteMany()).rejects.toThrow()
  })
})
