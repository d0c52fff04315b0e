import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, actAs } from '../kit/actors.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

const TABLE = readFileSync(new URL('../../apps/api/src/features/exchange/fixtures/quang-nam-2024.csv', import.meta.url))

let server: RunningServer
let administrator: Actor
let province: string

beforeAll(async () => {
  server = await startServer()
  administrator = await actAs(server.url, 'quantri.quangnam')
  const { data } = await administrator.ask<{ viewer: { grants: { committee: { id: string } }[] } }>(
    '{ viewer { grants { committee { id } } } }',
  )
  province = data?.viewer.grants[0]?.committee.id ?? ''
})
afterAll(() => server?.stop())

interface Run {
  status: string
  rowCount: number
  createdRows: number
  updatedRows: number
  sameRows: number
  warnings: string[]
  problems: { row: number; column: string | null; code: string; message: string }[]
}

/** Sends the table, imports it, and waits until the import has ended. */
const importTable = async (
  kind: string,
  dryRun: boolean,
  defaults: { column: string; value: string }[] = [],
): Promise<Run> => {
  const sent = await administrator.fetch('/uploads', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('quảng-nam-2024.csv') },
    body: new Uint8Array(TABLE),
  })
  expect(sent.status).toBeLessThan(300)
  const { id: uploadId } = (await sent.json()) as { id: string }
  const begun = await administrator.ask<{ importTable: { __typename: string; importRun: { id: string } } }>(
    `mutation ($input: ImportTableInput!) { importTable(input: $input) { __typename ... on ImportSuccess { importRun { id } } ... on Refusal { message } ... on Invalid { errors { field code message } } } }`,
    { input: { kind, uploadId, within: province, dryRun, defaults } },
  )
  expect(begun.errors).toBeUndefined()
  expect(begun.data?.importTable.__typename).toBe('ImportSuccess')
  for (;;) {
    const { data } = await administrator.ask<{ importRun: Run }>(
      `query ($id: ID!) { importRun(id: $id) { status rowCount createdRows updatedRows sameRows warnings problems { row column code message } } }`,
      { id: begun.data?.importTable.importRun.id },
    )
    if (data && data.importRun.status !== 'RUNNING') return data.importRun
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const TARGET_DEFAULTS = [
  { column: 'year', value: '2024' },
  { column: 'decisionNumber', value: '1108-QĐ/TU' },
  { column: 'decidedOn', value: '15/01/2024' },
  { column: 'issuer', value: 'Ban Thường vụ Tỉnh ủy Quảng Nam' },
]

describe('The published table of Quảng Nam', () => {
  it('is imported: 22 committees, then 1,950 allotted against 1,905 announced, 45 over and nothing forced', async () => {
    const tried = await importTable('COMMITTEES', true, [{ column: 'kind', value: 'DISTRICT' }])
    const committees = await importTable('COMMITTEES', false, [{ column: 'kind', value: 'DISTRICT' }])
    const targets = await importTable('TARGETS', false, TARGET_DEFAULTS)

    const again = await importTable('TARGETS', false, TARGET_DEFAULTS)

    expect(tried).toMatchObject({ status: 'DONE', rowCount: 22, createdRows: 22, problems: [] })
    expect(committees).toMatchObject({ status: 'DONE', createdRows: 22, problems: [] })
    expect(targets).toMatchObject({ status: 'DONE', createdRows: 22, problems: [] })
    expect(targets.warnings.join(' ')).toMatch(/45/)
    expect(again).toMatchObject({ status: 'DONE', createdRows: 0, updatedRows: 0, sameRows: 22 })
    const { data } = await administrator.ask(
      `query ($id: ID!) { committee(id: $id) {
        children(first: 1) { totalCount }
        progress(period: { year: 2024 }) { required achieved }
        allotment(period: { year: 2024 }) { required allotted unallotted overAllotted childrenWithTarget childrenWithoutTarget }
      } }`,
      { id: province },
    )
    expect(data).toEqual({
      committee: {
        children: { totalCount: 22 },
        progress: { required: 1905, achieved: 0 },
        allotment: {
          required: 1905,
          allotted: 1950,
          unallotted: 0,
          overAllotted: 45,
          childrenWithTarget: 22,
          childrenWithoutTarget: 0,
        },
      },
    })
  })
})
