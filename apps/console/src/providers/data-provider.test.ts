import { createClient, graphql } from '@nguon/client'
import { describe, expect, it } from 'vitest'
import { createDataProvider } from './data-provider.ts'
import { ConflictError, RefusalError } from './outcomes.ts'
import { listOperation, updateOperation } from './resource-operations.ts'

const listDocument = graphql(`
  query TestList($first: Int!, $offset: Int!, $filter: CommitteeFilter, $orderBy: CommitteeOrder) {
    committees(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      totalCount
      nodes {
        id
        name
      }
    }
  }
`)
const updateDocument = graphql(`
  mutation TestUpdate($input: UpdateCommitteeInput!) {
    updateCommittee(input: $input) {
      __typename
      ... on CommitteeSuccess {
        committee {
          id
        }
      }
      ... on Refusal {
        message
        verdicts {
          rule
          code
          message
        }
      }
      ... on Conflict {
        message
        currentVersion
        changedBy
        changedAt
      }
      ... on Invalid {
        message
        errors {
          field
          code
          message
        }
      }
    }
  }
`)

describe('the data provider', () => {
  it('asks for a page by offset, with the order of the schema and the id of a named filter', async () => {
    const { provider, sent } = providerAnswering({
      committees: { totalCount: 46, nodes: [{ id: '1', name: 'Yến Lạc' }] },
    })

    const answer = await provider.getList('committees', {
      pagination: { page: 3, perPage: 25 },
      sort: { field: 'name', order: 'DESC' },
      filter: { q: 'yen', within: { id: '9', name: 'Na Rì' } },
    })

    expect(answer).toEqual({ data: [{ id: '1', name: 'Yến Lạc' }], total: 46 })
    expect(sent()).toEqual({
      first: 25,
      offset: 50,
      filter: { q: 'yen', within: '9' },
      orderBy: { field: 'NAME', direction: 'DESC' },
    })
  })

  it('gives field errors to the fields of the form', async () => {
    const errors = [{ field: 'name', code: 'REQUIRED', message: 'Cần điền' }]
    const { provider } = providerAnswering({
      updateCommittee: { __typename: 'Invalid', message: 'Chưa lưu được', errors },
    })

    const failure = await update(provider)

    expect(failure).toMatchObject({ status: 422, body: { errors: { name: 'Cần điền' } } })
  })

  it('tells a refusal with its verdicts from a conflict with its version', async () => {
    const refusal = {
      __typename: 'Refusal',
      message: 'Chưa được',
      verdicts: [{ rule: 'STEP', code: 'CYCLE', message: 'Vòng' }],
    }
    const conflict = { __typename: 'Conflict', message: 'Đã đổi', currentVersion: 4, changedBy: 'Hà', changedAt: null }

    const refused = await update(providerAnswering({ updateCommittee: refusal }).provider)
    const conflicting = await update(providerAnswering({ updateCommittee: conflict }).provider)

    expect(refused).toBeInstanceOf(RefusalError)
    expect(refused).toMatchObject({ verdicts: [{ code: 'CYCLE' }] })
    expect(conflicting).toBeInstanceOf(ConflictError)
    expect(conflicting).toMatchObject({ currentVersion: 4, changedBy: 'Hà' })
  })
})

function providerAnswering(answer: object) {
  let body = '{}'
  const client = createClient({
    url: 'http://nguon.test/graphql',
    fetch: async (_url, init) => {
      body = String(init?.body)
      return new Response(JSON.stringify({ data: answer }))
    },
  })
  const provider = createDataProvider(client, {
    committees: {
      list: listOperation(listDocument, ({ committees }) => committees, { orderBy: { name: 'NAME' } }),
      update: updateOperation(
        updateDocument,
        ({ updateCommittee }) => updateCommittee,
        ({ committee }) => committee,
      ),
    },
  })
  return { provider, sent: (): unknown => JSON.parse(body).variables }
}

const update = (provider: ReturnType<typeof providerAnswering>['provider']): Promise<unknown> =>
  provider
    .update('committees', { id: '1', data: { version: 3 }, previousData: { id: '1' } })
    .catch((error: unknown) => error)
