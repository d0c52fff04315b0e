import { describe, expect, it } from 'vitest'
import { progressOfMyCommittees } from '../examples/progress.ts'
import { createClient } from './create-client.ts'
import { isGraphQLRequestError } from './errors.ts'
import { graphql } from './graphql.ts'

const nameDocument = graphql(`
  query ViewerName {
    viewer {
      name
    }
  }
`)

describe('the client', () => {
  it('sends the document with its name, the language and the token, and answers the data', async () => {
    const { client, requests } = clientOf(
      200,
      { data: { viewer: { name: 'Hà' } } },
      { token: 'secret', locale: () => 'en' },
    )

    const answer = await client.query(nameDocument)

    expect(answer.viewer.name).toBe('Hà')
    const [request] = requests
    expect(request?.headers.get('authorization')).toBe('Bearer secret')
    expect(request?.headers.get('accept-language')).toBe('en')
    expect(await request?.json()).toMatchObject({ operationName: 'ViewerName', variables: {} })
  })

  it('sends no directive that only the compiler knows', async () => {
    const document = graphql(`
      query Terms {
        terms {
          ...TermName
        }
      }
      fragment TermName on Term @_unmask {
        name
      }
    `)
    const { client, requests } = clientOf(200, { data: { terms: [{ name: '2020-2025' }] } })

    const { terms } = await client.query(document)

    expect(terms[0]?.name).toBe('2020-2025')
    expect(await requests[0]?.text()).not.toContain('_unmask')
  })

  it('throws the code of the error, and the number under which a fault was logged', async () => {
    const { client } = clientOf(200, {
      data: null,
      errors: [{ message: 'Có lỗi', extensions: { code: 'INTERNAL', reference: 'F-17' } }],
    })

    const failure = await client.query(nameDocument).catch((error: unknown) => error)

    expect(isGraphQLRequestError(failure, 'INTERNAL')).toBe(true)
    expect(failure).toMatchObject({ reference: 'F-17', message: 'Có lỗi' })
  })

  it('gives data and errors side by side to those who ask for both', async () => {
    const { client } = clientOf(200, { data: { viewer: { name: 'Hà' } }, errors: [{ message: 'một phần' }] })

    const answer = await client.execute(nameDocument)

    expect(answer.data?.viewer.name).toBe('Hà')
    expect(answer.errors).toHaveLength(1)
  })

  it('takes a 401 without a GraphQL body as not signed in', async () => {
    const { client } = clientOf(401, 'no session')

    const failure = await client.query(nameDocument).catch((error: unknown) => error)

    expect(failure).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 })
  })

  it('says that the server cannot be reached when nothing answers', async () => {
    const client = createClient({ url: 'http://127.0.0.1:9/graphql' })

    const failure = await client.query(nameDocument).catch((error: unknown) => error)

    expect(failure).toMatchObject({ code: 'UNREACHABLE', status: null })
  })

  it('hands an abort back to the caller that gave up', async () => {
    const giveUp = new AbortController()
    giveUp.abort()

    const failure = await createClient({ url: 'http://127.0.0.1:9/graphql' })
      .query(nameDocument, {}, { signal: giveUp.signal })
      .catch((error: unknown) => error)

    expect(failure).toMatchObject({ name: 'AbortError' })
  })
})

describe('the example', () => {
  it('prints a line for every committee on which the account has a grant', async () => {
    const progress = { achieved: 298, required: 400, rate: 0.745, shortfall: 102 }
    const committee = { id: '1', name: 'Đảng bộ huyện Na Rì', progress }
    const { client } = clientOf(200, { data: { viewer: { name: 'Hà', grants: [{ role: 'ANALYST', committee }] } } })

    const lines = await progressOfMyCommittees(client, '2020-2025', '2023-06-30')

    expect(lines).toEqual([{ committee: 'Đảng bộ huyện Na Rì', achieved: 298, required: 400, rate: 0.745 }])
  })
})

/** A client whose server always gives one answer, and what it was asked. */
function clientOf(status: number, body: unknown, options: { token?: string; locale?: () => string } = {}) {
  const requests: Request[] = []
  const answer: typeof fetch = async (input, init) => {
    requests.push(new Request(input, init))
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })
  }
  return { client: createClient({ url: 'http://nguon.test/graphql', fetch: answer, ...options }), requests }
}
