import { describe, expect, it } from 'vitest'
import { codesOf, completeFacts, eventsTo, fileAt, fileOf, paper, TODAY, vote } from '../testing/case-world.ts'
import { day } from '../testing/day.ts'
import { decideAdvance } from './advance.ts'
import type { CaseFacts } from './case-facts.ts'
import type { CaseDecision, CaseFile } from './case-file.ts'
import type { CaseEvent } from './events.ts'
import { decideExit } from './exit.ts'
import { decideEscalation, decideVote } from './held-votes.ts'
import { isPossible } from './possible.ts'
import { decideReturn } from './return.ts'
import { decideHold, decideResumption } from './side-states.ts'
import { SIDE_STATES, type SideState, type Stage } from './stages.ts'
import { decideTransferAcceptance, decideTransferCancellation, decideTransferStart } from './transfer.ts'
import { ACTS_IN, CASE_ACTS, type CaseAct } from './transitions.ts'

const ON = day('2023-05-20')
const dated = { occurredOn: ON, documentNumber: '5-CV' }
const cell = { kind: 'CELL' as const, establishedOn: day('2010-01-01'), dissolvedOn: null }
const certified: CaseFacts = {
  ...completeFacts,
  papers: [...completeFacts.papers, paper('TRANSFER_CERTIFICATE', '2023-05-15')],
}
const move = { ...dated, fromCellId: 'old', toCellId: 'new' }
const newMentor = (startsOn: string): CaseFacts => ({
  ...certified,
  mentors: [
    ...completeFacts.mentors.map((mentor) => ({ ...mentor, endsOn: day('2023-05-19') })),
    ...completeFacts.mentors.map((mentor) => ({ ...mentor, startsOn: day(startsOn), replacement: true })),
  ],
})

const after = (file: CaseFile, decision: CaseDecision, facts = file.facts): CaseFile => {
  if (!decision.ok) throw new Error(`Refused: ${codesOf(decision).join()}`)
  return { ...fileOf([...file.events, decision.value.event], facts) }
}
const undecided = (file: CaseFile): CaseFile =>
  after(file, decideVote(file, { ...dated, body: 'CELL', vote: vote(6, 5) }, TODAY))
const threeTimes = (stage: Stage): CaseFile => undecided(undecided(undecided(fileAt(stage, certified))))

const in_: Record<SideState, CaseFile> = {
  ON_HOLD: after(fileAt('OPINIONS_COLLECTED', certified), decideHold(fileAt('OPINIONS_COLLECTED'), dated, TODAY)),
  TRANSFERRING: after(
    fileAt('OPINIONS_COLLECTED', certified),
    decideTransferStart(fileAt('OPINIONS_COLLECTED', certified), move, cell, TODAY),
  ),
  ESCALATED: threeTimes('OPINIONS_COLLECTED'),
}
const attempts: Record<CaseAct, (file: CaseFile) => CaseDecision> = {
  ADVANCE: (file) => decideAdvance(file, { ...dated, to: 'CELL_PROPOSED', vote: vote(9) }, TODAY),
  RETURN: (file) => decideReturn(file, { ...dated, to: 'VERIFYING', reason: 'VOTE_NOT_PASSED' }, TODAY),
  EXIT: (file) => decideExit(file, { ...dated, exit: 'WITHDRAWN' }, TODAY),
  VOTE: (file) => decideVote(file, { ...dated, body: 'CELL', vote: vote(5) }, TODAY),
  HOLD: (file) => decideHold(file, dated, TODAY),
  RESUME: (file) => decideResumption(file, dated, TODAY),
  START_TRANSFER: (file) => decideTransferStart(file, move, cell, TODAY),
  ACCEPT_TRANSFER: (file) =>
    decideTransferAcceptance({ ...file, facts: newMentor('2023-05-20') }, { ...dated, fromCellId: 'old' }, cell, TODAY),
  CANCEL_TRANSFER: (file) => decideTransferCancellation(file, dated, TODAY),
  DECIDE_ESCALATION: (file) => decideEscalation(file, { ...dated, outcome: 'GO_ON' }, TODAY),
}

describe('beside the stage', () => {
  it('a case may do what the table of its side state lets it do, and keeps its stage', () => {
    for (const side of SIDE_STATES)
      for (const act of CASE_ACTS) {
        const file = in_[side]
        expect(file.state).toMatchObject({ sideState: side, stage: 'OPINIONS_COLLECTED', sideSince: ON })
        expect([side, act, codesOf(attempts[act](file))[0] ?? 'allowed']).toEqual([
          side,
          act,
          ACTS_IN[side].acts.includes(act) ? 'allowed' : expect.stringMatching(/^CASE_/),
        ])
      }
  })

  it('a case that is in no side state is not taken out of one', () => {
    for (const act of ['RESUME', 'ACCEPT_TRANSFER', 'CANCEL_TRANSFER', 'DECIDE_ESCALATION'] as const)
      expect(codesOf(attempts[act](fileAt('OPINIONS_COLLECTED')))).toEqual(['NOT_IN_SIDE_STATE'])
  })

  it('a case that is complete or over rests no longer', () => {
    expect(codesOf(decideHold(fileAt('OFFICIAL'), { ...dated, occurredOn: TODAY }, TODAY))).toEqual(['CASE_COMPLETE'])
  })
})

describe('votes', () => {
  it('go to the committee above after three of one body in a row without two thirds either way', () => {
    const twice = undecided(undecided(fileAt('OPINIONS_COLLECTED')))
    const turnedDown = after(twice, decideVote(twice, { ...dated, body: 'CELL', vote: vote(3, 8) }, TODAY))

    expect(twice.state).toMatchObject({ votesWithoutMajority: 2, sideState: null })
    expect(undecided(twice).state).toMatchObject({ votesWithoutMajority: 3, sideState: 'ESCALATED' })
    expect(turnedDown.state).toMatchObject({ votesWithoutMajority: 0, lastVote: { outcome: 'TURNED_DOWN' } })
    expect(undecided(turnedDown).state).toMatchObject({ votesWithoutMajority: 1, sideState: null })
  })

  it('are told with document and edition when an escalated case is to go on', () => {
    const decision = attempts.ADVANCE(in_.ESCALATED)

    expect(codesOf(decision)).toEqual(['CASE_ESCALATED', 'VOTES_EXHAUSTED'])
  })

  it('are no longer asked for when the committee above lets the case go on', () => {
    const file = after(in_.ESCALATED, attempts.DECIDE_ESCALATION(in_.ESCALATED))

    expect(file.state).toMatchObject({ sideState: null, excusedFromVote: true, votesWithoutMajority: 0 })
    expect(codesOf(decideAdvance(file, { ...dated, to: 'CELL_PROPOSED' }, TODAY))).toEqual([])
  })

  it('send the case back by one stage when the committee above says so, by a decision with a number', () => {
    const ask = (documentNumber: string | null) =>
      decideEscalation(in_.ESCALATED, { occurredOn: ON, documentNumber, outcome: 'RETURN' }, TODAY)

    expect(codesOf(ask(null))).toEqual(['documentNumber REQUIRED'])
    expect(after(in_.ESCALATED, ask('5-CV')).state).toMatchObject({ stage: 'VERIFYING', sideState: null })
  })

  it('are held where the body has its say', () => {
    const ask = (stage: Stage, body: 'CELL' | 'COMMITTEE') =>
      codesOf(decideVote(fileAt(stage), { ...dated, occurredOn: TODAY, body, vote: vote(5) }, TODAY))

    expect(ask('CELL_PROPOSED', 'COMMITTEE')).toEqual([])
    expect(ask('CELL_PROPOSED', 'CELL')).toEqual(['NO_SUCH_VOTE'])
    expect(ask('VERIFYING', 'CELL')).toEqual(['NO_SUCH_VOTE'])
  })

  it('are counted in whole people who are there', () => {
    const decision = decideVote(
      fileAt('OPINIONS_COLLECTED'),
      { ...dated, body: 'CELL', vote: { ...vote(6, 5), present: 10 } },
      TODAY,
    )

    expect(codesOf(decision)).toEqual(['vote.inFavour MORE_THAN_PRESENT'])
  })
})

describe('a transfer', () => {
  const start = (facts = certified, to = 'new', into: Parameters<typeof decideTransferStart>[2] = cell) =>
    codesOf(decideTransferStart(fileAt('OPINIONS_COLLECTED', facts), { ...move, toCellId: to }, into, TODAY))
  const acceptance = (facts: CaseFacts) =>
    codesOf(decideTransferAcceptance({ ...in_.TRANSFERRING, facts }, { ...dated, fromCellId: 'old' }, cell, TODAY))

  it('is certified by the old side, and goes to another cell that exists', () => {
    expect(start()).toEqual([])
    expect(start(completeFacts)).toEqual(['TRANSFER_CERTIFICATE_LACKING'])
    expect(start(certified, 'old')).toEqual(['SAME_CELL'])
    expect(start(certified, 'new', { ...cell, kind: 'COMMUNE' })).toEqual(['NOT_A_CELL'])
    expect(start(certified, 'new', { ...cell, dissolvedOn: day('2023-05-19') })).toEqual(['COMMITTEE_NOT_ALIVE'])
  })

  it('is accepted with a mentor of the new cell', () => {
    expect(acceptance(newMentor('2023-05-20'))).toEqual([])
    expect(acceptance(certified)).toEqual(['NEW_CELL_MENTOR_LACKING'])
    expect(acceptance({ ...certified, mentors: [] })).toEqual(['NO_MENTOR', 'NEW_CELL_MENTOR_LACKING'])
  })

  it('keeps the clock of probation, and tells when it took too long without stopping it', () => {
    const start = fileAt('PROBATIONARY', certified)
    const moving = after(start, decideTransferStart(start, { ...move, occurredOn: day('2023-08-01') }, cell, TODAY))
    const facts = newMentor('2024-01-10')

    const decision = decideTransferAcceptance(
      { ...moving, facts },
      { fromCellId: 'old', occurredOn: day('2024-01-10'), documentNumber: null },
      cell,
      TODAY,
    )

    expect(decision.ok && decision.value.verdicts.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['R26', 'PASSED'],
      ['R27', 'FAILED'],
    ])
    expect(after(moving, decision, facts).state).toMatchObject({
      stage: 'PROBATIONARY',
      ceremonyOn: '2023-07-03',
      stageSince: '2023-07-03',
      sideState: null,
      transferTo: null,
    })
  })
})

it('is no possible case when something happens out of its place', () => {
  const events: CaseEvent[] = [
    ...eventsTo('CULTIVATING'),
    { kind: 'RESUMED', sequence: 3, occurredOn: ON, documentNumber: null },
  ]

  expect(isPossible(events)).toBe(false)
  expect(isPossible(eventsTo('OFFICIAL'))).toBe(true)
  expect(isPossible([])).toBe(false)
})
