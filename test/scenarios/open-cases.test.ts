import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, actAs } from '../kit/actors.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

// The world ends with October 2026; a week later all of it is still fresh.
const TODAY = '2026-11-06'

interface Verdict {
  rule: string
  code: string
  outcome: string
  edition: string | null
}
interface OpenCase {
  id: string
  version: number
  stage: string
  sideState: string | null
  checks: Verdict[]
  nextSteps: { stage: string | null; kind: string; vote: string | null; missingPapers: string[]; verdicts: Verdict[] }[]
}

let server: RunningServer
let administrator: Actor
let editor: Actor

beforeAll(async () => {
  server = await startServer({ env: { NGUON_TODAY: TODAY } })
  administrator = await actAs(server.url, 'quantri.nari')
  editor = await actAs(server.url, 'bientap.yenlac')
})
afterAll(() => server?.stop())

const openCases = async (actor: Actor): Promise<OpenCase[]> => {
  const cases: OpenCase[] = []
  for (let offset = 0; ; offset += 50) {
    const { data, errors } = await actor.ask<{ candidates: { totalCount: number; nodes: OpenCase[] } }>(
      `query ($offset: Int) { candidates(first: 50, offset: $offset, filter: { status: OPEN }) { totalCount nodes {
        id version stage sideState checks { rule code outcome edition }
        nextSteps { stage kind vote missingPapers verdicts { rule code outcome edition } } } } }`,
      { offset },
    )
    expect(errors).toBeUndefined()
    if (!data) throw new Error('No answer')
    cases.push(...data.candidates.nodes)
    if (cases.length >= data.candidates.totalCount) return cases
  }
}

// What fails of a case because its time has not come: a verification under way, a probation that runs.
const IN_GOOD_TIME = new Set(['VERIFICATION_PENDING', 'PROBATION_RUNS'])

describe('The open cases of the demo world', () => {
  it('are judged by every rule, each with its edition, and only a handful of them fails one', async () => {
    const cases = await openCases(administrator)

    const failing = cases.filter(({ checks }) =>
      checks.some(({ outcome, code }) => outcome === 'FAILED' && !IN_GOOD_TIME.has(code)),
    )
    expect(cases.length).toBeGreaterThan(200)
    for (const { checks } of cases) {
      expect(checks).toHaveLength(27)
      expect(checks.every(({ edition }) => edition !== null)).toBe(true)
    }
    expect(failing.length).toBeGreaterThan(4)
    expect(failing.length).toBeLessThan(15)
  })

  it('can be taken further by the editor of the town: a vote is all that the cell needs', async () => {
    const ready = (await openCases(editor)).find(
      ({ stage, sideState, nextSteps }) =>
        stage === 'OPINIONS_COLLECTED' &&
        sideState === null &&
        nextSteps.some(
          (step) =>
            step.stage === 'CELL_PROPOSED' &&
            step.vote === 'CELL' &&
            step.missingPapers.length === 0 &&
            step.verdicts.every(({ outcome }) => outcome !== 'FAILED'),
        ),
    )
    const vote = {
      officialMembers: 53,
      registeredElsewhere: 2,
      exemptedAbsent: 1,
      exemptedPresent: 0,
      present: 48,
      inFavour: 47,
      against: 1,
    }
    const advance = (inFavour: number) =>
      editor.ask<{ advanceCandidate: { __typename: string; verdicts?: Verdict[]; candidate?: { stage: string } } }>(
        `mutation ($input: AdvanceCandidateInput!) { advanceCandidate(input: $input) { __typename
          ... on CandidateSuccess { candidate { stage } } ... on Refusal { verdicts { rule code outcome edition } } } }`,
        {
          input: {
            id: ready?.id,
            version: ready?.version,
            to: 'CELL_PROPOSED',
            occurredOn: TODAY,
            vote: { ...vote, inFavour },
          },
        },
      )

    const short = await advance(33)
    const carried = await advance(34)

    expect(short.data?.advanceCandidate.__typename).toBe('Refusal')
    expect(short.data?.advanceCandidate.verdicts?.map(({ rule }) => rule)).toContain('R13')
    expect(carried.data?.advanceCandidate).toEqual({
      __typename: 'CandidateSuccess',
      candidate: { stage: 'CELL_PROPOSED' },
    })
  })

  it('fill the inbox of the town', async () => {
    const { data, errors } = await editor.ask<{ dueItems: { nodes: { kind: string; severity: string }[] } }>(
      '{ dueItems(first: 100) { nodes { kind severity } } }',
    )

    expect(errors).toBeUndefined()
    const overdue = new Set(data?.dueItems.nodes.filter((one) => one.severity === 'OVERDUE').map(({ kind }) => kind))
    for (const kind of ['CERTIFICATE', 'PAPERS', 'CEREMONY', 'CONSIDERATION', 'MENTOR_MISSING'])
      expect(overdue, kind).toContain(kind)
  })
})
