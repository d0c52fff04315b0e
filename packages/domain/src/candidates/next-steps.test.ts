import { describe, expect, it } from 'vitest'
import { codesOf, completeFacts, eventsTo, fileAt, fileOf, TODAY, vote } from '../testing/case-world.ts'
import { day } from '../testing/day.ts'
import type { CaseFacts } from './case-facts.ts'
import type { CaseFile } from './case-file.ts'
import { drawMachine } from './drawing.ts'
import { decideVote } from './held-votes.ts'
import { type NextStep, nextSteps } from './next-steps.ts'
import type { Stage } from './stages.ts'
import { TRANSITIONS } from './transitions.ts'

const on = (date: string, file: CaseFile) => nextSteps({ ...file, on: day(date) })
const forward = (date: string, file: CaseFile): NextStep => {
  const step = on(date, file).find(({ kind }) => kind === 'ADVANCE')
  if (!step) throw new Error('There is a step forward')
  return step
}
const without = (change: Partial<CaseFacts>): CaseFacts => ({ ...completeFacts, ...change })

describe('what may be done next', () => {
  it('is every row of the table from the stage: forward, back and out', () => {
    const told = on('2023-05-02', fileAt('OPINIONS_COLLECTED')).map(({ kind, stage, exit }) => [kind, stage ?? exit])

    expect(told).toEqual([
      ['ADVANCE', 'CELL_PROPOSED'],
      ['RETURN', 'CULTIVATING'],
      ['RETURN', 'DOSSIER_OPEN'],
      ['RETURN', 'VERIFYING'],
      ['EXIT', 'DROPPED'],
      ['EXIT', 'WITHDRAWN'],
      ['EXIT', 'REJECTED'],
    ])
  })

  it('is open where only the form of the step is left to fill in', () => {
    const proposal = forward('2023-05-10', fileAt('OPINIONS_COLLECTED'))
    const decision = forward('2023-06-15', fileAt('COMMITTEE_PROPOSED'))

    expect(proposal).toMatchObject({ allowed: true, vote: 'CELL', voteRequired: true, by: 'CELL', reason: null })
    expect(decision).toMatchObject({ allowed: true, documentRequired: true, vote: 'DECIDING', voteRequired: false })
  })

  it('stays open for another vote after one that did not pass', () => {
    const file = fileAt('OPINIONS_COLLECTED')
    const held = decideVote(
      file,
      { occurredOn: day('2023-05-10'), documentNumber: null, body: 'CELL', vote: vote(7, 4) },
      TODAY,
    )
    if (!held.ok) throw new Error(codesOf(held).join())

    const steps = on('2023-05-10', fileOf([...file.events, held.value.event]))

    expect(steps.map(({ kind, stage, allowed }) => [kind, stage, allowed]).slice(0, 4)).toEqual([
      ['ADVANCE', 'CELL_PROPOSED', true],
      ['RETURN', 'CULTIVATING', false],
      ['RETURN', 'DOSSIER_OPEN', false],
      ['RETURN', 'VERIFYING', true],
    ])
  })

  it('tells what failed first, then what is not known, then what passed by an unchecked text', () => {
    const step = forward(
      '2023-05-10',
      fileAt(
        'OPINIONS_COLLECTED',
        without({ introducers: [], person: { ...completeFacts.person, education: 'PRIMARY' } }),
      ),
    )

    const told = step.verdicts.map(({ outcome, trust }) =>
      outcome === 'PASSED' && trust === 'UNCHECKED' ? 'UNCHECKED' : outcome,
    )
    const order = ['FAILED', 'UNKNOWN', 'UNCHECKED', 'PASSED', 'NOT_APPLICABLE']
    expect(told).toEqual([...told].sort((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')))
    expect(new Set(told)).toEqual(new Set(order))
    expect(step.allowed).toBe(false)
  })

  it('names the papers that the next stage wants and the register has not', () => {
    const step = forward('2022-06-10', fileAt('CULTIVATING', without({ papers: [] })))

    expect(step).toMatchObject({ allowed: false, missingPapers: ['AWARENESS_CERTIFICATE'] })
  })

  it('is told by nobody of a case that is over', () => {
    const exited = fileOf([
      ...eventsTo('SOURCED'),
      { kind: 'EXITED', exit: 'DROPPED', sequence: 2, occurredOn: day('2022-02-01'), documentNumber: null },
    ])

    expect(on('2022-03-01', exited)).toEqual([])
  })

  it('stands still while the case is on hold, but for the ways out', () => {
    const held = fileOf([
      ...eventsTo('VERIFYING'),
      { kind: 'HELD', sequence: 6, occurredOn: day('2023-02-10'), documentNumber: null },
    ])

    expect(on('2023-03-01', held).map(({ kind, allowed }) => [kind, allowed])).toEqual([
      ['ADVANCE', false],
      ['RETURN', false],
      ['RETURN', false],
      ['EXIT', true],
      ['EXIT', true],
    ])
  })
})

describe('the earliest day', () => {
  const earliest = (date: string, stage: Stage, facts: CaseFacts = completeFacts) =>
    forward(date, fileAt(stage, facts)).earliestOn

  it('is the day itself where no rule that waits is in the way', () => {
    expect(earliest('2023-05-10', 'OPINIONS_COLLECTED')).toBe('2023-05-10')
    expect(earliest('2024-09-01', 'PROBATIONARY')).toBe('2024-09-01')
  })

  it('is the day on which the twelve months of probation are full', () => {
    expect(earliest('2024-01-15', 'PROBATIONARY')).toBe('2024-07-03')
  })

  it('is the eighteenth birthday', () => {
    const young = without({ person: { ...completeFacts.person, birthDate: day('2005-09-20') } })

    expect(earliest('2023-05-10', 'OPINIONS_COLLECTED', young)).toBe('2023-09-20')
  })

  it('is none where waiting does not help', () => {
    const unschooled = without({ person: { ...completeFacts.person, education: 'CAN_READ_AND_WRITE' } })

    expect(earliest('2023-05-10', 'OPINIONS_COLLECTED', unschooled)).toBe(null)
  })
})

it('draws every row of the table, and every stage once', () => {
  const drawing = drawMachine()

  for (const { to } of TRANSITIONS) expect(drawing).toContain(`--> ${to}: `)
  expect(drawing).toContain('OPINIONS_COLLECTED --> VERIFYING: cell, VOTE_NOT_PASSED')
  expect(drawing).toContain('NONE --> ESCALATED: VOTE')
})
