import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { findPersonKeys, PERSONAL_TABLES, readPersonalData } from './export-store.ts'

let world: SmallWorld
let administrator: Person
let editor: Person
let auditor: Person
let candidateId: string
let personId: string

beforeAll(async () => {
  world = await createSmallWorld()
  const { district, town, giaDia } = world.committees
  administrator = await world.account('Quản trị Na Rì', 'ADMINISTRATOR', district)
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', town)
  auditor = await world.account('Kiểm tra Na Rì', 'AUDITOR', district)
  const { data } = await editor.ask(
    `mutation ($input: CreateCandidateInput!) { createCandidate(input: $input) {
      ... on CandidateSuccess { candidate { id } } ... on Invalid { errors { field code } } } }`,
    {
      input: {
        cellId: giaDia,
        person: { fullName: 'Hoàng Thị Thử', birthDate: '1999-05-02' },
        sourcedOn: '2026-01-05',
      },
    },
  )
  candidateId = (data.createCandidate as { candidate: { id: string } }).candidate.id
  const row = await world.database.prisma.candidate.findUniqueOrThrow({ where: { id: candidateId } })
  personId = row.personId
})
afterAll(() => world?.close())

const OUTCOMES = `... on Refusal { verdicts { code } } ... on Conflict { currentVersion } ... on Invalid { errors { field code } }`
type Result = Readonly<Record<string, unknown>> & { readonly __typename: string }
const write = async (person: Person, mutation: string, input: object, success: string) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`
  const { data, errors } = await person.ask(
    `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ${success} ${OUTCOMES} } }`,
    { input },
  )
  return { result: data.result as Result, errors: errors.map(({ code }) => code) }
}
const consent = (person: Person, input: object = {}) =>
  write(
    person,
    'recordConsent',
    {
      candidateId,
      act: 'GIVEN',
      dataSet: 'CASES',
      form: 'ON_PAPER',
      saidOn: '2026-01-05',
      documentNumber: '03-ĐĐY',
      ...input,
    },
    '... on CandidateSuccess { candidate { consents { act dataSet saidOn documentNumber recordedBy } } }',
  )
const REQUEST = `... on PrivacyRequestSuccess { request { id version state fullName answerBy actBy overdue waitsUntil steps answer outcome } }`
const receive = (person: Person, input: object = {}) =>
  write(
    person,
    'receivePrivacyRequest',
    { committeeId: world.committees.giaDia, candidateId, kind: 'ACCESS', receivedOn: '2026-11-02', ...input },
    REQUEST,
  )
const requestOf = ({ result }: Awaited<ReturnType<typeof receive>>) =>
  result.request as { id: string; version: number; [field: string]: unknown }

describe('A consent', () => {
  it('is recorded by the cell, and its withdrawal enters the register at once', async () => {
    const given = await consent(editor)
    const twice = await consent(editor)
    const withdrawn = await consent(editor, {
      act: 'WITHDRAWN',
      form: 'ELECTRONIC',
      saidOn: '2026-11-20',
      documentNumber: null,
    })

    expect((given.result.candidate as { consents: unknown[] }).consents).toEqual([
      {
        act: 'GIVEN',
        dataSet: 'CASES',
        saidOn: '2026-01-05',
        documentNumber: '03-ĐĐY',
        recordedBy: 'Biên tập Yến Lạc',
      },
    ])
    expect(twice.result).toMatchObject({ __typename: 'Refusal', verdicts: [{ code: 'CONSENT_HOLDS' }] })
    expect((withdrawn.result.candidate as { consents: unknown[] }).consents).toHaveLength(2)
    const { data } = await administrator.ask(
      '{ privacyRequests(filter: { kinds: [WITHDRAWAL] }) { nodes { fullName state receivedOn overdue candidate { id } } } }',
    )
    expect(data.privacyRequests).toEqual({
      nodes: [
        {
          fullName: 'Hoàng Thị Thử',
          state: 'RECEIVED',
          receivedOn: '2026-11-20',
          overdue: false,
          candidate: { id: candidateId },
        },
      ],
    })
  })

  it('is neither changed nor removed, not even in the database', async () => {
    await expect(world.database.prisma.consent.updateMany({ data: { act: 'GIVEN' } })).rejects.toThrow()
    await expect(world.database.prisma.consent.deleteMany({})).rejects.toThrow()
  })
})

describe('A request', () => {
  it('runs by its clocks from the day it came to its answer and its end', async () => {
    const received = requestOf(await receive(administrator))
    const act = (step: string, version: number, on: string) =>
      write(
        administrator,
        'actOnPrivacyRequest',
        { id: received.id, version, step, on, text: 'Đã báo người yêu cầu' },
        REQUEST,
      )

    expect(received).toMatchObject({
      state: 'RECEIVED',
      fullName: 'Hoàng Thị Thử',
      answerBy: '2026-11-04',
      actBy: '2026-11-17',
      overdue: true,
      steps: ['ANSWER', 'COMPLETE', 'TURN_DOWN'],
    })
    expect(requestOf(await act('ANSWER', 1, '2026-11-03'))).toMatchObject({
      state: 'ANSWERED',
      waitsUntil: '2026-11-17',
    })
    expect((await act('COMPLETE', 1, '2026-11-10')).result).toMatchObject({ __typename: 'Conflict', currentVersion: 2 })
    expect(requestOf(await act('COMPLETE', 2, '2026-11-10'))).toMatchObject({
      state: 'DONE',
      overdue: false,
      steps: [],
    })
    expect((await act('COMPLETE', 3, '2026-11-10')).result).toMatchObject({ verdicts: [{ code: 'REQUEST_CLOSED' }] })
  })

  it('may be of somebody who is in no list, and names one person', async () => {
    const stranger = await receive(administrator, { candidateId: null, askerName: 'Người ngoài danh sách' })
    const nobody = await receive(administrator, { candidateId: null })

    expect(requestOf(stranger)).toMatchObject({ fullName: 'Người ngoài danh sách' })
    expect(nobody.result).toMatchObject({ errors: [{ code: 'ONE_SUBJECT' }] })
  })

  it('is entered once under a key, and only by whoever handles the rights of persons', async () => {
    const first = requestOf(await receive(administrator, { idempotencyKey: 'một' }))
    const again = requestOf(await receive(administrator, { idempotencyKey: 'một' }))

    expect(again.id).toBe(first.id)
    expect((await receive(editor)).errors).toEqual(['FORBIDDEN'])
  })

  it('is seen by the auditor without a name or a word of it', async () => {
    const { data, errors } = await auditor.ask(
      '{ privacyRequests { nodes { kind fullName text answer candidate { id } } } }',
    )

    const { nodes } = data.privacyRequests as { nodes: Record<string, unknown>[] }
    expect(errors).toEqual([])
    expect(nodes.length).toBeGreaterThan(1)
    for (const { fullName, text, answer, candidate } of nodes)
      expect([fullName, text, answer, candidate]).toEqual([null, null, null, null])
  })
})

describe('A breach', () => {
  it('is to be reported within its clock, and closed with what came of it', async () => {
    const BREACH = '... on BreachSuccess { breach { id version state reportBy overdue dataSets } }'
    const input = {
      committeeId: world.committees.town,
      foundAt: '2026-11-20T02:00:00Z',
      what: 'Mất máy tính của chi bộ',
      dataSets: ['CASES'],
      persons: 12,
    }
    const { result } = await write(administrator, 'recordBreach', input, BREACH)
    const breach = result.breach as { id: string; version: number }
    const act = { id: breach.id, at: '2026-11-24T01:00:00Z', text: 'Cơ quan chuyên trách' }
    const reported = await write(administrator, 'actOnBreach', { ...act, version: 1, step: 'REPORT' }, BREACH)
    const closed = await write(administrator, 'actOnBreach', { ...act, version: 2, step: 'CLOSE' }, BREACH)

    expect(breach).toMatchObject({ state: 'FOUND', reportBy: '2026-11-23T02:00:00.000Z', overdue: true })
    expect(reported.result.breach).toMatchObject({ state: 'REPORTED', overdue: false })
    expect(closed.result.breach).toMatchObject({ state: 'CLOSED' })
    expect((await write(editor, 'recordBreach', input, BREACH)).errors).toEqual(['FORBIDDEN'])
  })
})

describe('The clocks', () => {
  it('are set over the whole tree only', async () => {
    const clocks = { version: 0, answerDays: 3, actDays: 15, actWithOthersDays: 20, breachHours: 72 }
    const whole = await world.account('Quản trị tỉnh', 'ADMINISTRATOR', world.committees.province)
    const SUCCESS = '... on PrivacyClocksSuccess { privacyClocks { answerDays version } }'

    expect((await write(administrator, 'setPrivacyClocks', clocks, SUCCESS)).errors).toEqual(['FORBIDDEN'])
    const set = await write(whole, 'setPrivacyClocks', clocks, SUCCESS)
    expect(set.result.privacyClocks).toEqual({ answerDays: 3, version: 1 })
    expect((await write(whole, 'setPrivacyClocks', clocks, SUCCESS)).result).toMatchObject({ currentVersion: 1 })
  })
})

describe('The data of one person', () => {
  it('come from every table of the database whose keys lead to a person', async () => {
    const rows = await world.database.prisma.$queryRaw<{ from: string; to: string; column: string }[]>`
      SELECT c.conrelid::regclass::text AS "from", c.confrelid::regclass::text AS "to", a.attname AS column
      FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.confrelid IN ('persons'::regclass, 'candidates'::regclass, 'mentors'::regclass)`
    const kinds = { persons: 'person', candidates: 'candidate', mentors: 'mentor' } as const
    const named = new Set(
      PERSONAL_TABLES.flatMap(({ table, by }) =>
        Object.entries(by).flatMap(([kind, columns]) => columns.map((column) => `${table} ${kind} ${column}`)),
      ),
    )

    const missing = rows
      .map(({ from, to, column }) => `${from} ${kinds[to as keyof typeof kinds]} ${column}`)
      // The case before is a case of the same person, and is in the export itself.
      .filter((one) => one !== 'candidates candidate previous_case_id' && !named.has(one))
    expect(rows.length).toBeGreaterThan(10)
    expect(missing).toEqual([])
  })

  it('hold every column that is not about somebody else or the machine alone', async () => {
    const keys = await findPersonKeys(world, personId)
    if (!keys) throw new Error('The person is there')
    const parts = await readPersonalData(world, keys)
    const rowsOf = (table: string) => parts.find((part) => part.table === table)?.rows ?? []

    expect(rowsOf('persons')).toMatchObject([{ full_name: 'Hoàng Thị Thử', birth_date: '1999-05-02' }])
    expect(rowsOf('case_events')).toMatchObject([{ kind: 'STAGE_ENTERED', stage: 'SOURCED' }])
    expect(rowsOf('consents').map(({ act }) => act)).toEqual(['GIVEN', 'WITHDRAWN'])
    expect(rowsOf('privacy_requests').length).toBeGreaterThan(1)
    expect(rowsOf('audit_entries').map(({ verb }) => verb)).toContain('candidate:create')
    expect(JSON.stringify(parts)).not.toContain('recorded_by_id')
  })
})
