import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, type RunningServer, startServer } from '../kit/server.ts'
import { codeOf, signIn, type Visitor, visit } from './kit/visitor.ts'

const MAKE = fileURLToPath(new URL('../../apps/api/src/create-administrator.ts', import.meta.url))
const PASSWORD = 'bốn từ không liên quan'
const SECRET = 'x'.repeat(40)
const onPglite = describe.skipIf(Boolean(process.env.TEST_DATABASE_URL))

let folder: string
let server: RunningServer
let url: string

/** The first administrator of a production database, as the README says. */
const makeAdministrator = (): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [MAKE, '--username', 'an.nguyen', '--name', 'Nguyễn An', '--committee', 'Đảng bộ tỉnh Bắc Kạn'],
      {
        env: { ...process.env, NODE_ENV: 'production', AUTH_SECRET: SECRET, DATA_FOLDER: folder },
        stdio: ['pipe', 'ignore', 'ignore'],
      },
    )
    child.stdin.end(`${PASSWORD}\n`)
    child.on('exit', resolve)
  })

beforeAll(async () => {
  if (process.env.TEST_DATABASE_URL) return
  folder = await mkdtemp(join(tmpdir(), 'nguon-test-'))
  expect(await makeAdministrator()).toBe(0)
  const port = await freePort()
  url = `http://localhost:${port}`
  server = await startServer({
    folder,
    port,
    env: { NODE_ENV: 'production', AUTH_SECRET: SECRET, PUBLIC_URL: url, HOST: '127.0.0.1', DATABASE_URL: '' },
  })
})
afterAll(async () => {
  await server?.stop()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const verbsOf = async (visitor: Visitor): Promise<string[]> =>
  (await visitor.ask<{ viewer: { verbs: string[] } }>('{ viewer { verbs } }')).data?.viewer.verbs ?? []

interface Enrolled {
  readonly address: string
  readonly recovery: readonly string[]
}
const enrol = async (visitor: Visitor): Promise<Enrolled> => {
  const begun = await visitor.post('two-factor/enable', { password: PASSWORD })
  expect(begun.status, begun.text).toBe(200)
  const address = String(begun.body.totpURI)
  const done = await visitor.post('two-factor/verify-totp', { code: codeOf(address) })
  expect(done.status, done.text).toBe(200)
  return { address, recovery: begun.body.backupCodes as string[] }
}

onPglite('In production', () => {
  let administrator: Visitor
  let enrolled: Enrolled
  let elsewhere: Visitor

  it('what asks for a second factor is held only after one was enrolled, and older sessions end with it', async () => {
    administrator = visit(url)
    elsewhere = visit(url)
    await signIn(administrator, 'an.nguyen', PASSWORD)
    await signIn(elsewhere, 'an.nguyen', PASSWORD)
    const before = await verbsOf(administrator)

    enrolled = await enrol(administrator)

    expect(before).toContain('CANDIDATE_CREATE')
    expect(before).not.toContain('PERSON_UNMASK')
    expect(await verbsOf(administrator)).toContain('PERSON_UNMASK')
    expect((await elsewhere.ask('{ viewer { id } }')).status).toBe(401)
    expect(new URL(enrolled.address).pathname).toBe(`/${encodeURIComponent('Nguồn:an.nguyen')}`)
  })

  it('signing in asks for the code, which works once', async () => {
    const visitor = visit(url)
    const first = await signIn(visitor, 'an.nguyen', PASSWORD)
    const half = await visitor.ask('{ viewer { id } }')
    // The code before this half minute's was not used yet, and is still taken.
    const code = codeOf(enrolled.address, -1)

    const wrong = await visitor.post('two-factor/verify-totp', { code: '000000' })
    const right = await visitor.post('two-factor/verify-totp', { code })
    const other = visit(url)
    await signIn(other, 'an.nguyen', PASSWORD)
    const replayed = await other.post('two-factor/verify-totp', { code })

    expect(first.body).toMatchObject({ twoFactorRedirect: true })
    expect(half.status).toBe(401)
    expect([wrong.status, right.status, replayed.status]).toEqual([401, 200, 401])
    expect(await verbsOf(visitor)).toContain('PERSON_UNMASK')
  })

  it('a recovery code opens once where the authenticator is lost', async () => {
    const [code = ''] = enrolled.recovery
    const open = async () => {
      const visitor = visit(url)
      await signIn(visitor, 'an.nguyen', PASSWORD)
      return (await visitor.post('two-factor/verify-backup-code', { code })).status
    }

    expect([await open(), await open()]).toEqual([200, 401])
  })

  it('the second factor is not taken away by the password alone, nor by whoever guesses codes', async () => {
    const visitor = visit(url)
    await signIn(visitor, 'an.nguyen', PASSWORD)

    const disabled = await visitor.post('two-factor/disable', { password: PASSWORD })
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        visitor.post('two-factor/verify-totp', { code: String(100_000 + index) }),
      ),
    )

    expect(disabled.status).toBe(401)
    expect(guesses.filter(({ status }) => status === 200)).toEqual([])
    expect(guesses.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(6)
  })

  it('an administrator of accounts has no right before a second factor, and one that is lost is reset by another', async () => {
    const committee = await administrator.ask<{ committees: { nodes: { id: string }[] } }>(
      '{ committees { nodes { id } } }',
    )
    const committeeId = committee.data?.committees.nodes[0]?.id
    const invited = await administrator.ask<{
      inviteAccount: { account: { id: string }; link: { url: string } }
    }>(
      'mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { ... on AccountSuccess { account { id } link { url } } ... on Refusal { message } } }',
      {
        input: {
          username: 'binh.tran',
          name: 'Trần Bình',
          homeCommitteeId: committeeId,
          grant: { role: 'SYSTEM_ADMINISTRATOR', committeeId },
        },
      },
    )
    const made = invited.data?.inviteAccount
    const keeper = visit(url)
    await keeper.post('link/use', { token: made?.link.url.split('#link=')[1], password: PASSWORD })
    await signIn(keeper, 'binh.tran', PASSWORD)
    const before = await keeper.ask<{ viewer: { verbs: string[]; lacksSecondFactor: boolean } }>(
      '{ viewer { verbs lacksSecondFactor } }',
    )
    await enrol(keeper)
    const after = await verbsOf(keeper)
    const { data } = await administrator.ask<{ account: { version: number } }>(
      'query ($id: ID!) { account(id: $id) { version } }',
      { id: made?.account.id },
    )

    const reset = await administrator.ask(
      'mutation ($input: AccountCommandInput!) { resetSecondFactor(input: $input) { __typename } }',
      { input: { id: made?.account.id, version: data?.account.version, reason: 'mất điện thoại' } },
    )

    expect(before.data?.viewer).toEqual({ verbs: [], lacksSecondFactor: true })
    expect(after).toContain('ACCOUNT_DISABLE')
    expect(reset.data).toEqual({ resetSecondFactor: { __typename: 'AccountSuccess' } })
    expect((await keeper.ask('{ viewer { id } }')).status).toBe(401)
    const again = await signIn(keeper, 'binh.tran', PASSWORD)
    expect(again.body.twoFactorRedirect).toBeUndefined()
    const audit = await administrator.ask<{ auditEntries: { nodes: { verb: string }[] } }>(
      '{ auditEntries(first: 50) { nodes { verb } } }',
    )
    expect(audit.data?.auditEntries.nodes.map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['second-factor:enrol', 'second-factor:remove', 'account:accept-invitation']),
    )
  })

  it('nothing secret is in the log', () => {
    const log = server.output()

    for (const hidden of [
      SECRET,
      PASSWORD,
      ...enrolled.recovery,
      new URL(enrolled.address).searchParams.get('secret') ?? '?',
    ])
      expect(log).not.toContain(hidden)
    expect(log).toContain('/api/auth/two-factor/verify-totp')
  })
})
