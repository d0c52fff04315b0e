import { createServer, type Server } from 'node:http'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, type RunningServer, startServer } from '../kit/server.ts'
import { enter, type Visitor, visit } from './kit/visitor.ts'

const CLIENT_SECRET = 'a-secret-of-the-test-and-of-nobody-else'

let provider: Server
let server: RunningServer
let url: string
let issuer: string

interface Claims {
  readonly email: string
  readonly verified: boolean
}
const PEOPLE: Readonly<Record<string, Claims>> = {
  hoa: { email: 'hoa.nong@tinhuy.example.vn', verified: true },
  unverified: { email: 'hoa.nong@tinhuy.example.vn', verified: false },
  stranger: { email: 'nguoi.la@tinhuy.example.vn', verified: true },
}

beforeAll(async () => {
  const [providerPort, port] = [await freePort(), await freePort()]
  url = `http://localhost:${port}`
  issuer = `http://localhost:${providerPort}`
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'nguon',
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${url}/api/auth/callback/organisation`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: PEOPLE[id]?.email, email_verified: PEOPLE[id]?.verified, name: id }),
    }),
    features: { devInteractions: { enabled: true } },
  })
  provider = createServer(oidc.callback())
  await new Promise<void>((resolve) => provider.listen(providerPort, 'localhost', resolve))
  server = await startServer({
    port,
    env: {
      PUBLIC_URL: url,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'nguon',
      OIDC_CLIENT_SECRET: CLIENT_SECRET,
      OIDC_NAME: 'Cổng của Tỉnh ủy',
    },
  })
})
afterAll(async () => {
  await server?.stop()
  await new Promise((resolve) => provider?.close(resolve))
})

/** Goes to the provider as a browser would, signs in there as the person, and comes back. */
const comeBack = async (visitor: Visitor, person: string): Promise<{ address: string; status: number }> => {
  const begun = await visitor.post('sign-in/provider', {})
  expect(begun.status, begun.text).toBe(200)
  const there = visit(issuer)
  let next = new URL(String(begun.body.url))
  for (let steps = 0; steps < 12; steps += 1) {
    if (next.origin === new URL(url).origin) break
    const page = await there.fetch(next.href)
    let location = page.headers.get('location')
    if (!location) {
      const html = await page.text()
      const action = /action="([^"]+)"/.exec(html)?.[1] ?? ''
      const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1] ?? 'login'
      const sent = await there.fetch(new URL(action, issuer).href, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ prompt, login: person, password: 'x' }).toString(),
      })
      location = sent.headers.get('location')
    }
    next = new URL(location ?? '', next)
  }
  const back = await visitor.fetch(next.href.replace(url, server.url))
  return { address: back.headers.get('location') ?? '', status: back.status }
}
const whoIs = async (visitor: Visitor) =>
  (await visitor.ask<{ viewer: { username: string } }>('{ viewer { username } }')).data?.viewer?.username ?? null

describe("Signing in by the organisation's provider", () => {
  it('opens the account that an administrator has made for that address, and no other', async () => {
    const administrator = await enter(server.url, 'quantri.nari')
    const { data } = await administrator.ask<{ committees: { nodes: { id: string }[] } }>(
      '{ committees(first: 1, filter: { q: "thi tran yen lac" }) { nodes { id } } }',
    )
    const committeeId = data?.committees.nodes[0]?.id
    await administrator.ask('mutation ($input: InviteAccountInput!) { inviteAccount(input: $input) { __typename } }', {
      input: {
        username: 'hoa.nong',
        name: 'Nông Thị Hoa',
        email: PEOPLE.hoa?.email,
        homeCommitteeId: committeeId,
        grant: { role: 'EDITOR', committeeId },
      },
    })
    const [hoa, unverified, stranger] = [visit(server.url), visit(server.url), visit(server.url)]

    const refused = [await comeBack(unverified, 'unverified'), await comeBack(stranger, 'stranger')]
    const opened = await comeBack(hoa, 'hoa')
    const again = visit(server.url)
    await comeBack(again, 'hoa')

    expect(refused.map(({ address }) => address.includes('problem=provider'))).toEqual([true, true])
    expect([await whoIs(unverified), await whoIs(stranger)]).toEqual([null, null])
    expect(opened.address).not.toContain('problem')
    expect([await whoIs(hoa), await whoIs(again)]).toEqual(['hoa.nong', 'hoa.nong'])
    expect(await (await fetch(`${server.url}/api/setup`)).json()).toMatchObject({ provider: 'Cổng của Tỉnh ủy' })
  })

  it('ends with the account like any other way in', async () => {
    const administrator = await enter(server.url, 'quantri.nari')
    const hoa = visit(server.url)
    await comeBack(hoa, 'hoa')
    const found = await administrator.ask<{ accounts: { nodes: { id: string; version: number }[] } }>(
      '{ accounts(filter: { q: "hoa.nong" }) { nodes { id version } } }',
    )

    await administrator.ask(
      'mutation ($input: AccountCommandInput!) { disableAccount(input: $input) { __typename } }',
      {
        input: found.data?.accounts.nodes[0],
      },
    )

    const late = visit(server.url)
    await comeBack(late, 'hoa')
    expect([await whoIs(hoa), await whoIs(late)]).toEqual([null, null])
  })
})
