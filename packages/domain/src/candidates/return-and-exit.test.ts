import { describe, expect, it } from 'vitest'
import { codesOf, completeFacts, eventsTo, fileAt, fileOf, paper, TODAY, vote } from '../testing/case-world.ts'
import { day } from '../testing/day.ts'
import type { CaseEvent, ReturnReason, VoteBody } from './events.ts'
import { decideExit } from './exit.ts'
import { applyEvent } from './replay.ts'
import { decideReturn } from './return.ts'
import { EXITS, type Exit, STAGES, type Stage } from './stages.ts'
import { STAGES_OF_VOTE, TRANSITIONS } from './transitions.ts'

const LATE = '2026-10-01'
const back = (to: Stage, reason: ReturnReason, on = LATE) => ({
  to,
  reason,
  occurredOn: day(on),
  documentNumber: null,
})
const bodyAt = (stage: Stage): VoteBody => {
  const [body] = (Object.keys(STAGES_OF_VOTE) as VoteBody[]).filter((one) => STAGES_OF_VOTE[one].includes(stage))
  if (!body) throw new Error(`Nobody votes at ${stage}`)
  return body
}
/** A case whose vote at the stage did not pass. */
const lostAt = (stage: Stage, inFavour = 5, against = 6) => {
  const events: CaseEvent[] = eventsTo(stage)
  const before = fileOf(events)
  return fileOf([
    ...events,
    {
      kind: 'VOTE_HELD',
      sequence: events.length + 1,
      body: bodyAt(stage),
      vote: vote(inFavour, against),
      occurredOn: before.state.lastOn,
      documentNumber: null,
    },
  ])
}
const rows = TRANSITIONS.filter((row) => row.kind === 'RETURN')
// The certificate of 01/06/2022 is good until 01/06/2027.
const expired = { ...completeFacts, papers: [paper('AWARENESS_CERTIFICATE', '2018-01-01')] }

describe('a return', () => {
  it.each(rows)('leads from $from to $to for $reason', ({ from, to, reason }) => {
    const file =
      reason === 'VOTE_NOT_PASSED'
        ? lostAt(from)
        : fileAt(from, reason === 'CERTIFICATE_EXPIRED' ? expired : completeFacts)

    const decision = decideReturn(file, back(to, reason), TODAY)

    expect(codesOf(decision)).toEqual([])
    if (!decision.ok || decision.value.event.kind === 'CORRECTED') throw new Error('A return is an event of its own')
    expect(applyEvent(file.state, decision.value.event)).toMatchObject({ stage: to, stageSince: LATE, lastVote: null })
  })

  it('is refused from every other stage', () => {
    for (const from of STAGES)
      for (const reason of ['CERTIFICATE_EXPIRED', 'PAPERS_STALE', 'VOTE_NOT_PASSED'] as const)
        if (from !== 'OFFICIAL' && !rows.some((row) => row.from === from && row.reason === reason))
          expect(codesOf(decideReturn(fileAt(from), back('CULTIVATING', reason), TODAY))).toEqual(['NO_SUCH_STEP'])
  })

  it('has a cause: a certificate that expired, a paper that is stale, a vote that did not pass', () => {
    const at = fileAt('OPINIONS_COLLECTED')

    expect(codesOf(decideReturn(at, back('CULTIVATING', 'CERTIFICATE_EXPIRED', '2023-05-02'), TODAY))).toEqual([
      'RETURN_NOT_NEEDED',
    ])
    expect(codesOf(decideReturn(at, back('DOSSIER_OPEN', 'PAPERS_STALE', '2023-05-02'), TODAY))[0]).toBe(
      'RETURN_NOT_NEEDED',
    )
    expect(codesOf(decideReturn(at, back('VERIFYING', 'VOTE_NOT_PASSED'), TODAY))).toEqual(['NO_VOTE_LOST'])
    expect(
      codesOf(decideReturn(lostAt('OPINIONS_COLLECTED', 8, 3), back('VERIFYING', 'VOTE_NOT_PASSED'), TODAY)),
    ).toEqual(['NO_VOTE_LOST'])
  })

  it('keeps the day of joining when the recognition is put off', () => {
    const file = lostAt('RECOGNITION_PENDING')

    const decision = decideReturn(file, back('PROBATIONARY', 'VOTE_NOT_PASSED'), TODAY)

    if (!decision.ok || decision.value.event.kind === 'CORRECTED') throw new Error('The cell may put it off')
    expect(applyEvent(file.state, decision.value.event)).toMatchObject({ ceremonyOn: '2023-07-03', officialOn: null })
  })
})

describe('a way out', () => {
  const out = (exit: Exit, documentNumber: string | null = '3-QĐ') => ({ exit, occurredOn: day(LATE), documentNumber })
  const ways = TRANSITIONS.filter((row) => row.kind === 'EXIT')

  it('is open exactly where the table says so', () => {
    for (const stage of STAGES)
      for (const exit of EXITS) {
        const isThere = ways.some((row) => row.from === stage && row.to === exit)
        expect(codesOf(decideExit(fileAt(stage), out(exit), TODAY))).toEqual(isThere ? [] : ['NO_SUCH_STEP'])
      }
  })

  it('needs a number where it is a decision', () => {
    const bare = (stage: Stage, exit: Exit) => codesOf(decideExit(fileAt(stage), out(exit, null), TODAY))

    expect(bare('CELL_PROPOSED', 'REJECTED')).toEqual(['documentNumber REQUIRED'])
    expect(bare('ADMISSION_DECIDED', 'DECISION_ANNULLED')).toEqual(['documentNumber REQUIRED'])
    expect(bare('PROBATIONARY', 'STRUCK_OFF')).toEqual(['documentNumber REQUIRED'])
    expect(bare('PROBATIONARY', 'LEFT')).toEqual([])
  })

  it('is taken once', () => {
    const decision = decideExit(fileAt('SOURCED'), out('DROPPED'), TODAY)
    if (!decision.ok) throw new Error('The cell may drop a source')

    const again = decideExit(fileOf([...eventsTo('SOURCED'), decision.value.event]), out('WITHDRAWN'), TODAY)

    expect(codesOf(again)).toEqual(['CASE_EXITED'])
  })
})
