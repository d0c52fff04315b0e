import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../kit/mail-server.ts'
import { type RunningServer, startServer } from '../kit/server.ts'
import { enter, signIn, type Visitor, visit } from './kit/visitor.ts'

const MAIN = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url))
const MARK = 'geheim-7c1f'
const PASSWORD = 'bốn từ không liên quan'
/** Nobody listens there. */
const NOWHERE = '127.0.0.1:9'

let mail: MailServer
let server: RunningServer
let administrator: Visitor
beforeAll(async () => {
  mail = await startMailServer()
  server = await startServer({
    env: {
      AUTH_SECRET: `${MARK}-auth-secret-of-more-than-32-characters`,
      SMTP_URL: mail.env.SMTP_URL.replace('smtp://', `smtp://nguon:${MARK}-smtp@`),
      MAIL_FROM: mail.env.MAIL_FROM,
      METRICS_TOKEN: `${MARK}-metrics-token`,
      OIDC_ISSUER: `http://${NOWHERE}`,
      OIDC_CLIENT_ID: 'nguon',
      OIDC_CLIENT_SECRET: `${MARK}-oidc`,
      LOG_LEVEL: 'trace',
    },
  })
  administrator = await enter(server.url, 'quantri.nari')
})
afterAll(async () => {
  await server?.stop()
})

/** The plain text of a mail, as its reader sees it. */
const textOf = (source: string): string => {
  const part = /content-type: text\/plain[\s\S]*?\r?\n\r?\n([\s\S]*?)\r?\n--/i.exec(source)
  const [head = '', body = ''] = part ?? []
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
const secretOf = (text: string): string => /#link=([\w-]+)/.exec(text)?.[1] ?? ''
const mailTo = async (address: string, count: number): Promise<string> => {
  const come = () => mail.mails.filter(({ to }) => to === address)
  await expect.poll(() => come().length, { timeout: 20_000 }).toBe(count)
  return textOf(come().at(-1)?.source ?? '')
}

describe('A link to set a password', () => {
  const address = 'nguoi.moi@thu.example'
  let account: { id: string; version: number }
  const links: string[] = []

  it('of an invitation comes by mail to its owner, whom it lets set the password, and is told to nobody else', async () => {
    const { data } = await administrator.ask<{ committees: { nodes: { id: string }[] } }>(
      '{ committees(first: 1, filter: { q: "thi tran yen lac" }) { nodes { id } } }',
    )
    const committeeId = data?.committees.nodes[0]?.id
    const invited = await administrator.ask<{
      inviteAccount: { account: { id: string; version: number }; link: { url: string | null; mailedTo: string } }
    }>(
      'mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { ... on AccountSuccess { account { id version } link { url mailedTo } } } }',
      {
        input: {
          username: 'nguoi.moi',
          name: 'Người Mới',
          email: address,
          homeCommitteeId: committeeId,
          grant: { role: 'EDITOR', committeeId },
        },
      },
    )
    const made = invited.data?.inviteAccount
    if (!made) throw new Error(JSON.stringify(invited))
    account = made.account

    const text = await mailTo(address, 1)
    links.push(secretOf(text))
    const used = await visit(server.url).post('link/use', { token: links[0], password: PASSWORD })

    expect(made.link).toEqual({ url: null, mailedTo: address })
    expect(text).toContain('nguoi.moi')
    expect(used.status).toBe(200)
    expect((await signIn(visit(server.url), 'nguoi.moi', PASSWORD)).status).toBe(200)
  })

  it('of a recovery comes by mail too, and ends the old password when it is used', async () => {
    const next = `${PASSWORD} khác`
    const { data } = await administrator.ask<{ account: { version: number } }>(
      'query ($id: ID!) { account(id: $id) { version } }',
      { id: account.id },
    )
    const sent = await administrator.ask(
      'mutation ($input: AccountCommandInput!) { sendPasswordLink(input: $input) { __typename ... on AccountSuccess { link { url mailedTo } } ... on Refusal { message } ... on Conflict { currentVersion } } }',
      { input: { id: account.id, version: data?.account.version, reason: 'quên mật khẩu' } },
    )
    expect(sent.data).toEqual({
      sendPasswordLink: { __typename: 'AccountSuccess', link: { url: null, mailedTo: address } },
    })

    links.push(secretOf(await mailTo(address, 2)))
    const used = await visit(server.url).post('link/use', { token: links[1], password: next })

    expect(used.status).toBe(200)
    expect((await signIn(visit(server.url), 'nguoi.moi', PASSWORD)).status).toBe(401)
    expect((await signIn(visit(server.url), 'nguoi.moi', next)).status).toBe(200)
  })

  it('is in no log, nor is any secret of the settings, whatever is done and fails', async () => {
    // The provider of sign-in cannot be reached.
    await visit(server.url).post('sign-in/provider', {})
    await fetch(`${server.url}/metrics`, { headers: { authorization: 'Bearer something-else-here' } })
    await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${MARK}-metrics-token` } })
    // The mail server is gone when the next link is sent.
    await mail.stop()
    const { data } = await administrator.ask<{ account: { version: number } }>(
      'query ($id: ID!) { account(id: $id) { version } }',
      { id: account.id },
    )
    const sent = await administrator.ask<{ sendPasswordLink: { link: { url: string } } }>(
      'mutation ($input: AccountCommandInput!) { sendPasswordLink(input: $input) { ... on AccountSuccess { link { url } } } }',
      { input: { id: account.id, version: data?.account.version, reason: 'quên mật khẩu' } },
    )

    const printed = server.output()
    expect(links.every((link) => link.length > 30)).toBe(true)
    for (const hidden of [MARK, ...links, secretOf(sent.data?.sendPasswordLink.link.url ?? 'none'), PASSWORD])
      if (hidden) expect(printed.includes(hidden), `the log holds ${hidden}`).toBe(false)
    expect(printed).toContain('/api/auth/link/use')
    expect(printed).toContain('A link could not be mailed')
  })
})

describe('A start with a setting that is wrong', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nguon-secrets-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const start = (env: Record<string, string>): Promise<{ code: number | null; printed: string }> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [MAIN], {
        env: { ...process.env, NODE_ENV: 'production', PORT: '0', DATA_FOLDER: folder, LOG_LEVEL: 'trace', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let printed = ''
      child.stdout.on('data', (piece) => (printed += piece))
      child.stderr.on('data', (piece) => (printed += piece))
      child.on('exit', (code) => resolve({ code, printed }))
    })
  const enough = { AUTH_SECRET: `${MARK}-auth-secret-of-more-than-32-characters` }

  it.each<[string, Record<string, string>, RegExp]>([
    ['no secret in production', {}, /AUTH_SECRET is required in production/],
    ['a secret that is too short', { AUTH_SECRET: MARK }, /AUTH_SECRET has at least 32 characters/],
    ['a token that is too short', { ...enough, METRICS_TOKEN: MARK }, /METRICS_TOKEN has at least 16 characters/],
    ['another kind of database', { ...enough, DATABASE_URL: `mysql://nguon:${MARK}@${NOWHERE}/nguon` }, /DATABASE_URL/],
    [
      'a database that is away',
      { ...enough, DATABASE_URL: `postgresql://nguon:${MARK}@${NOWHERE}/nguon` },
      /cannot be reached/,
    ],
    [
      'no mail server',
      { ...enough, SMTP_URL: `http://nguon:${MARK}@${NOWHERE}`, MAIL_FROM: 'a@b.invalid' },
      /SMTP_URL/,
    ],
    [
      'a provider without its name',
      { ...enough, OIDC_ISSUER: 'https://a.invalid', OIDC_CLIENT_SECRET: MARK },
      /OIDC_CLIENT_ID/,
    ],
  ])('ends at once and says which, without its value: %s', async (_, env, said) => {
    const { code, printed } = await start(env)

    expect(code).toBe(1)
    expect(printed).toMatch(said)
    expect(printed).not.toContain(MARK)
    expect(printed).not.toMatch(/\bat .+:\d+:\d+/)
  })
})
