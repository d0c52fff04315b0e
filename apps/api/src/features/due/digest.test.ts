import type { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '../../platform/clock.ts'
import type { Services } from '../../platform/context.ts'
import { createMailer, type Mailer } from '../../platform/mailer.ts'
import { createSmallWorld, day, type Person, type SmallWorld } from '../../testing/small-world.ts'
import { addMember, assign, write } from '../../testing/walk-of-a-case.ts'
import { digestRound } from './index.ts'

interface Received {
  readonly to: string
  readonly raw: string
}
/** A mail server of the organisation: it takes what it is sent, turns everything away, or never answers. */
const startMailServer = async () => {
  const received: Received[] = []
  const state = { refuses: false, hangs: false, waiting: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (state.hangs) {
          state.waiting += 1
          return undefined
        }
        if (state.refuses) return done(new Error('not now'))
        const [recipient] = session.envelope.rcptTo
        received.push({ to: recipient?.address ?? '', raw: Buffer.concat(chunks).toString() })
        return done()
      })
    },
  })
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    received,
    state,
    drop: () => {
      for (const socket of sockets) socket.destroy()
    },
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

let world: SmallWorld
let mail: Awaited<ReturnType<typeof startMailServer>>
let mailer: Mailer
let editor: Person
let analyst: Person

beforeAll(async () => {
  world = await createSmallWorld()
  mail = await startMailServer()
  mailer = createMailer(mail.url, 'Nguồn <nguon@example.invalid>')
  editor = await world.account('Biên tập Yến Lạc', 'EDITOR', world.committees.town)
  analyst = await world.account('Phân tích Yến Lạc', 'ANALYST', world.committees.town)
  const { candidate } = await write(editor, 'createCandidate', {
    person: { fullName: 'Nông Thị Hoa', birthDate: '1998-03-15' },
    cellId: world.committees.giaDia,
    sourcedOn: '2026-01-10',
  })
  const mentorId = await addMember(editor, world.committees.giaDia)
  await assign(editor, { candidateId: candidate.id, mentorId, startsOn: '2026-02-01' })
  await write(editor, 'advanceCandidate', {
    id: candidate.id,
    version: candidate.version,
    to: 'CULTIVATING',
    occurredOn: '2026-02-01',
  })
})
afterAll(async () => {
  mailer?.close()
  await mail?.stop()
  await world?.close()
})
beforeEach(async () => {
  await world.database.prisma.digestMail.deleteMany()
  await world.database.prisma.digestSetting.deleteMany()
  mail.received.length = 0
  Object.assign(mail.state, { refuses: false, hangs: false })
})

/** The services of one server, at an hour of a day in Vietnam. */
const at = (instant: string): Services => {
  const now = new Date(`${instant}+07:00`)
  const clock: Clock = { now: () => now, today: () => day(instant.slice(0, 10)) }
  const { logger, newId, demo, publicUrl } = editor.context()
  return { database: world.database, clock, logger, newId, demo, publicUrl }
}
const goRound = (instant: string, by: Mailer = mailer): Promise<unknown> =>
  digestRound(by).go(at(instant), new AbortController().signal)
const setDigest = (person: Person, more: Record<string, unknown> = {}) =>
  person.ask(
    `mutation ($input: SetDigestInput!) { result: setDigest(input: $input) { __typename
      ... on DigestSuccess { digest { enabled email hour language withNames } } ... on Invalid { errors { field code } } } }`,
    { input: { enabled: true, email: 'an@example.vn', hour: 7, ...more } },
  )
/** The parts of a mail as a reader sees them. */
const readable = ({ raw }: Received): string =>
  raw
    .replace(/=\r\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString())
const messageIdOf = ({ raw }: Received): string | undefined => /^Message-ID: (.+)$/im.exec(raw)?.[1]?.trim()

describe('The digest', () => {
  it('is set by each account for itself, and says what is wrong with an address or an hour', async () => {
    expect((await setDigest(editor, { email: 'an', hour: 24 })).data.result).toEqual({
      __typename: 'Invalid',
      errors: [
        { field: 'email', code: 'NOT_AN_EMAIL' },
        { field: 'hour', code: 'OUT_OF_BOUNDS' },
      ],
    })
    for (const email of ['an@example.vn\r\nBcc: x@example.vn', 'an@example.vn, x@example.vn'])
      expect((await setDigest(editor, { email })).data.result).toMatchObject({ __typename: 'Invalid' })
    expect((await editor.ask('{ viewer { digest { email } } }')).data.viewer).toEqual({ digest: null })

    const set = { enabled: true, email: 'an@example.vn', hour: 7, language: 'VI', withNames: false }
    expect((await setDigest(editor)).data.result).toEqual({ __typename: 'DigestSuccess', digest: set })
    expect((await editor.ask('{ viewer { digest { email hour } } }')).data.viewer).toEqual({
      digest: { email: 'an@example.vn', hour: 7 },
    })
    expect((await analyst.ask('{ viewer { digest { email } } }')).data.viewer).toEqual({ digest: null })
  })

  it('comes once a day from its hour on, with what is overdue and the way to it, and without names', async () => {
    await setDigest(editor)
    await goRound('2026-11-24T06:59:00')
    expect(mail.received).toEqual([])

    await goRound('2026-11-24T07:00:00')
    await goRound('2026-11-24T07:01:00')
    expect(mail.received.map(({ to }) => to)).toEqual(['an@example.vn'])
    const [first] = mail.received
    const text = first ? readable(first) : ''
    expect(text).toContain('Quá hạn (1)')
    expect(text).toContain('Chi bộ tổ nhân dân Giả Dìa: Đánh giá định kỳ chậm nhất ngày 01/05/2026.')
    expect(text).toContain('http://localhost:4000/inbox')
    expect(text).not.toContain('Nông Thị Hoa')
    expect(text).toMatch(/^Auto-Submitted: auto-generated/m)

    await goRound('2026-11-25T09:30:00')
    expect(mail.received).toHaveLength(2)
    const kept = await world.database.prisma.digestMail.findMany()
    expect(kept.map((row) => row.text + row.html + row.subject)).toEqual(['', ''])
  })

  it('names people where the account asks for it and may see them', async () => {
    await setDigest(editor, { withNames: true, email: 'editor@example.vn', language: 'EN' })
    await setDigest(analyst, { withNames: true, email: 'analyst@example.vn' })
    await goRound('2026-11-24T08:00:00')

    const textTo = (to: string) =>
      mail.received
        .filter((one) => one.to === to)
        .map(readable)
        .join()
    expect(textTo('editor@example.vn')).toContain('Nông Thị Hoa, Chi bộ tổ nhân dân Giả Dìa: The periodic assessment')
    expect(textTo('analyst@example.vn')).toContain('Giả Dìa')
    expect(textTo('analyst@example.vn')).not.toContain('Nông Thị Hoa')
  })

  it('is not sent to an account that turned it off, was disabled or has nothing to read', async () => {
    const stranger = await world.account('Biên tập Côn Minh', 'EDITOR', world.committees.commune)
    const gone = await world.account('Biên tập cũ', 'EDITOR', world.committees.town)
    await setDigest(stranger, { email: 'nothing@example.vn' })
    await setDigest(gone, { email: 'gone@example.vn' })
    await setDigest(editor, { enabled: false })
    await world.database.prisma.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
    await goRound('2026-11-24T08:00:00')

    expect(mail.received).toEqual([])
  })

  it('is sent once by several servers that go their rounds at the same time', async () => {
    await setDigest(editor)
    await setDigest(analyst, { email: 'analyst@example.vn' })
    await Promise.all(Array.from({ length: 4 }, () => goRound('2026-11-24T08:00:00')))

    expect(mail.received.map(({ to }) => to).sort()).toEqual(['an@example.vn', 'analyst@example.vn'])
  })

  it('is caught up by a server that was down at its hour, and not for days that are over', async () => {
    await setDigest(editor, { hour: 6 })
    await goRound('2026-11-27T17:45:00')

    expect(mail.received).toHaveLength(1)
  })

  it('waits while the mail server is away, and is sent later the same day under the same Message-ID', async () => {
    await setDigest(editor)
    mail.state.refuses = true
    await goRound('2026-11-24T08:00:00')
    mail.state.refuses = false
    await goRound('2026-11-24T08:05:00')
    expect(mail.received).toEqual([])

    await goRound('2026-11-24T08:11:00')
    expect(mail.received).toHaveLength(1)
    const [row] = await world.database.prisma.digestMail.findMany()
    expect(messageIdOf(mail.received[0] ?? { to: '', raw: '' })).toBe(`<digest.${row?.id}@localhost>`)
  })

  it('is not lost by a server that dies before it was sent, and comes again as the same mail if it dies right after', async () => {
    await setDigest(editor)
    mail.state.hangs = true
    const dying = createMailer(mail.url, 'nguon@example.invalid')
    const round = goRound('2026-11-24T08:00:00', dying)
    await expect.poll(() => mail.state.waiting).toBe(1)
    mail.drop()
    await round
    dying.close()
    mail.state.hangs = false

    await goRound('2026-11-24T08:09:00')
    expect(mail.received).toEqual([])
    await goRound('2026-11-24T08:11:00')
    expect(mail.received).toHaveLength(1)

    await world.database.prisma.digestMail.updateMany({
      data: {
        sentAt: null,
        subject: 'Nguồn',
        text: 'a',
        html: 'a',
        claimedUntil: new Date('2026-11-24T08:21:00+07:00'),
      },
    })
    await goRound('2026-11-24T08:30:00')
    expect(new Set(mail.received.map(messageIdOf)).size).toBe(1)
  })

  it('gives up a mail that was not sent on its day', async () => {
    await setDigest(editor)
    mail.state.refuses = true
    await goRound('2026-11-24T23:55:00')
    mail.state.refuses = false
    await setDigest(editor, { enabled: false })
    await goRound('2026-11-25T08:00:00')

    expect(mail.received).toEqual([])
    expect(await world.database.prisma.digestMail.findMany()).toMatchObject([{ sentAt: null, text: '' }])
  })
})
