import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, actAs } from '../kit/actors.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

// The query that others build on, word for word.
const QUERY = `query ($id: ID!) {
  viewer { id name grants { role committee { id name } } }
  committees(first: 20, filter: { q: "na ri", kind: DISTRICT }) { totalCount nodes { id name kind parent { id name } } }
  committee(id: $id) {
    name
    progress(period: { term: "2020-2025" }, asOf: "2023-06-30") { achieved rate shortfall target { kind minimum maximum decisionNumber } }
    children(first: 50) { nodes { name progress(period: { year: 2021 }) { achieved rate target { minimum } } } }
    candidates(first: 25, filter: { stage: CULTIVATING, q: "nguyen" }, orderBy: { field: NAME, direction: ASC }) { totalCount nodes { id fullName stage mentor { fullName } } }
  }
}`

interface Progress {
  achieved: number
  rate: number
  shortfall: number
  target: { kind: string; minimum: number; maximum: number | null; decisionNumber: string }
}
interface Shape {
  viewer: { name: string; grants: { role: string; committee: { name: string } }[] }
  committees: {
    totalCount: number
    nodes: { id: string; name: string; kind: string; parent: { name: string } | null }[]
  }
  committee: {
    name: string
    progress: Progress
    children: { nodes: { name: string; progress: { achieved: number; rate: number; target: { minimum: number } } }[] }
    candidates: {
      totalCount: number
      nodes: { fullName: string; stage: string; mentor: { fullName: string } | null }[]
    } | null
  }
}

let server: RunningServer
let administrator: Actor
let analyst: Actor
let naRi: string

beforeAll(async () => {
  server = await startServer()
  administrator = await actAs(server.url, 'quantri.nari')
  analyst = await actAs(server.url, 'phantich.nari')
  const found = await administrator.ask<{ committees: { nodes: { id: string }[] } }>(
    '{ committees(first: 1, filter: { q: "na ri", kind: DISTRICT }) { nodes { id } } }',
  )
  naRi = found.data?.committees.nodes[0]?.id ?? ''
})
afterAll(() => server?.stop())

describe('The published figures of Na Rì', () => {
  it('are what the district administrator gets: 298 of 400, 74.5 %, as of 30/06/2023', async () => {
    const answer = await administrator.ask<Shape>(QUERY, { id: naRi })

    expect(answer.errors).toBeUndefined()
    expect(answer.data?.committee.progress).toEqual({
      achieved: 298,
      rate: 0.745,
      shortfall: 102,
      target: expect.objectContaining({ kind: 'COUNT_MIN', minimum: 400, maximum: null }),
    })
    expect(answer.data?.committees.totalCount).toBe(1)
    expect(answer.data?.committee.children.nodes).toHaveLength(17)
    const yenLac = answer.data?.committee.children.nodes.find(({ name }) => name.includes('Yến Lạc'))
    expect(yenLac?.progress.achieved).toBe(4)
    expect(yenLac?.progress.target.minimum).toBe(12)
    expect(yenLac?.progress.rate).toBeCloseTo(1 / 3, 10)
  })

  it('count 109 admissions in 2022 against at least 80', async () => {
    const answer = await administrator.ask<{ committee: { progress: Progress } }>(
      `query ($id: ID!) { committee(id: $id) { progress(period: { year: 2022 }, asOf: "2023-06-30") { achieved rate shortfall target { kind minimum maximum decisionNumber } } } }`,
      { id: naRi },
    )

    expect(answer.data?.committee.progress).toMatchObject({ achieved: 109, shortfall: 0, target: { minimum: 80 } })
  })

  it('hold one person admitted at 59', async () => {
    const answer = await administrator.ask<{ admissions: { totalCount: number; nodes: { ageYears: number }[] } }>(
      `query ($id: ID!) { admissions(first: 200, filter: { within: $id, from: "2020-07-01", to: "2023-06-30" }) { totalCount nodes { ageYears } } }`,
      { id: naRi },
    )

    expect(answer.data?.admissions.totalCount).toBe(298)
    expect(answer.data?.admissions.nodes.filter(({ ageYears }) => ageYears === 59).length).toBeLessThanOrEqual(1)
  })

  it('are the same for the analyst, who is refused the search by name and sees no name', async () => {
    const answer = await analyst.ask<Shape>(QUERY, { id: naRi })

    expect(answer.data?.committee.progress.achieved).toBe(298)
    expect(answer.data?.committee.candidates).toBeNull()
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN'])
  })
})
