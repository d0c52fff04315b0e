import type { FastifyInstance } from 'fastify'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../../server.ts'
import { createSmallWorld, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { addMember, assign, write } from '../../testing/walk-of-a-case.ts'

let world: SmallWorld
let editor: Person
let analyst: Person
let app: FastifyInstance

beforeAll(async () => {
  world = await createSmallWorld()
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  analyst = await world.account('Phân tích Yến Lạc', 'ANALYST', world.committees.town)
  const { candidate } = await write(editor, 'createCandidate', {
    person: { fullName: 'Nông Thị Hoa', birthDate: '1998-03-15' },
    cellId: world.committees.giaDia,
    sourcedOn: '2026-01-10',
  })
  const mentorId = await addMember(editor, world.committees.giaDia)
  await assign(editor, { candidateId: candidate.id, mentorId, startsOn: '2026-09-15' })
  await write(editor, 'advanceCandidate', {
    id: candidate.id,
    version: candidate.version,
    to: 'CULTIVATING',
    occurredOn: '2026-09-15',
  })
  const { logger, newId, demo, publicUrl } = editor.context()
  app = await createServer({
    database: world.database,
    clock: world.clock,
    logger,
    newId,
    demo,
    publicUrl,
    demoAccounts: [],
    secret: 'x'.repeat(32),
    production: false,
    trustedProxies: 'loopback',
    consoleFolder: null,
  })
})
afterAll(async () => {
  await app?.close()
  await world?.close()
})

const create = async (person: Person, input: Record<string, unknown> = {}): Promise<string> => {
  const { data, errors } = await person.ask(
    `mutation ($input: CreateCalendarFeedInput!) { result: createCalendarFeed(input: $input) {
      ... on CalendarFeedSuccess { address calendarFeed { createdAt lastUsedAt } } } }`,
    { input },
  )
  expect(errors).toEqual([])
  return (data.result as { address: string }).address
}
const get = (address: string, from = '10.0.0.1') => app.inject({ url: new URL(address).pathname, remoteAddress: from })
/** The events as a calendar program reads them. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))

describe('The calendar', () => {
  it('has a whole day for each item, without names unless they are asked for', async () => {
    const answer = await get(await create(editor))
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('private, no-store')

    const [event, ...others] = eventsIn(answer.body)
    expect(others).toEqual([])
    expect(event?.startDate.isDate).toBe(true)
    expect([String(event?.startDate), String(event?.endDate)]).toEqual(['2026-12-15', '2026-12-16'])
    expect(event?.summary).toBe('Chi bộ tổ nhân dân Giả Dìa')
    expect(event?.description).toBe('Đánh giá định kỳ chậm nhất ngày 15/12/2026.')
    expect(answer.body).not.toContain('Nông')

    const named = eventsIn((await get(await create(editor, { withNames: true, language: 'EN' }))).body)
    expect(named.map(({ summary }) => summary)).toEqual(['Nông Thị Hoa'])
    expect(named[0]?.uid).toBe(event?.uid)
  })

  it('names nobody to an account that may not see persons, and follows its rights of the moment', async () => {
    const address = await create(analyst, { withNames: true })
    expect(eventsIn((await get(address)).body).map(({ summary }) => summary)).toEqual(['Chi bộ tổ nhân dân Giả Dìa'])

    await world.database.prisma.grant.deleteMany({ where: { userId: analyst.id } })
    expect((await get(address)).statusCode).toBe(404)
  })

  it('is kept as a hash, tells when it was read, and ends at once when it is revoked or replaced', async () => {
    const first = await create(editor)
    const second = await create(editor)
    expect((await get(first)).statusCode).toBe(404)
    expect((await get(second)).statusCode).toBe(200)
    const stored = await world.database.prisma.calendarFeed.findMany()
    const secret = /calendar\/(.+)\.ics$/.exec(second)?.[1] ?? ''
    expect(secret).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(stored)).not.toContain(secret)
    const read = await editor.ask('{ viewer { calendarFeed { lastUsedAt } } }')
    expect(read.data.viewer).toMatchObject({ calendarFeed: { lastUsedAt: expect.any(String) } })

    const revoked = await editor.ask(
      'mutation { result: revokeCalendarFeed { __typename ... on CalendarFeedSuccess { address } } }',
    )
    expect(revoked.data.result).toEqual({ __typename: 'CalendarFeedSuccess', address: null })
    const gone = await get(second)
    const never = await get(second.replace(secret, 'A'.repeat(43)))
    expect([gone.statusCode, gone.body]).toEqual([never.statusCode, never.body])
    expect((await editor.ask('{ viewer { calendarFeed { id } } }')).data.viewer).toEqual({ calendarFeed: null })
    expect((await editor.ask('mutation { result: revokeCalendarFeed { __typename } }')).data.result).toEqual({
      __typename: 'Invalid',
    })
  })

  it('slows down whoever guesses, and nobody else', async () => {
    const address = await create(editor)
    const guesses = await Promise.all(
      Array.from({ length: 25 }, (_, place) =>
        get(`http://localhost/calendar/${String(place).padStart(43, 'x')}.ics`, '10.9.9.9'),
      ),
    )
    expect(guesses.map(({ statusCode }) => statusCode)).toEqual([...Array(20).fill(404), ...Array(5).fill(429)])
    expect((await get('http://localhost/calendar/x', '10.9.9.9')).statusCode).toBe(429)
    expect((await get(address, '10.0.0.2')).statusCode).toBe(200)
  })
})
