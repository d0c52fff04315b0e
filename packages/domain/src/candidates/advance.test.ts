import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import { type AdvanceCommand, type CaseDecision, decideAdvance } from './advance.ts'
import { decideExit } from './exit.ts'
import { decideOpening } from './open.ts'
import { applyEvent, type CaseState, replayCase } from './replay.ts'
import type { CaseFacts } from './rules.ts'
import type { Stage } from './stages.ts'

const TODAY = day('2023-06-30')
const withMentor: CaseFacts = { birthDate: day('1998-03-15'), hasMentorOn: () => true }
const withoutMentor: CaseFacts = { ...withMentor, hasMentorOn: () => false }
const sourced = replayCase([
  { kind: 'STAGE_ENTERED', sequence: 1, stage: 'SOURCED', occurredOn: day('2022-01-10'), documentNumber: null },
])
const at = (stage: Stage, since = '2022-12-01'): CaseState => ({
  ...sourced,
  stage,
  status: stage === 'OFFICIAL' ? 'OFFICIAL' : 'OPEN',
  stageSince: day(since),
  lastSequence: 5,
})
const into = (to: Stage, on = '2023-06-01', documentNumber: string | null = '12-QĐ/HU'): AdvanceCommand => ({
  to,
  occurredOn: day(on),
  documentNumber,
})
const codesOf = (decision: CaseDecision): string[] =>
  decision.ok
    ? []
    : decision.error.kind === 'refusal'
      ? decision.error.verdicts.map(({ code }) => code)
      : decision.error.problems.map(({ field, code }) => `${field} ${code}`)

describe('a step forward', () => {
  it('is the next event of the case', () => {
    const decision = decideAdvance(at('COMMITTEE_PROPOSED'), into('ADMISSION_DECIDED'), withMentor, TODAY)

    expect(decision).toEqual({
      ok: true,
      value: {
        kind: 'STAGE_ENTERED',
        sequence: 6,
        stage: 'ADMISSION_DECIDED',
        occurredOn: '2023-06-01',
        documentNumber: '12-QĐ/HU',
      },
    })
  })

  it('may pass over the committee, where the cell proposes to the one that decides', () => {
    expect(decideAdvance(at('CELL_PROPOSED'), into('ADMISSION_DECIDED'), withMentor, TODAY).ok).toBe(true)
    expect(decideAdvance(at('CELL_PROPOSED'), into('COMMITTEE_PROPOSED'), withMentor, TODAY).ok).toBe(true)
  })

  it('passes over no other stage and never goes back', () => {
    const skipping = decideAdvance(sourced, into('DOSSIER_OPEN'), withMentor, TODAY)
    const back = decideAdvance(at('VERIFYING'), into('CULTIVATING'), withMentor, TODAY)

    expect(codesOf(skipping)).toEqual(['NO_SUCH_STEP'])
    expect(codesOf(back)).toEqual(['NO_SUCH_STEP'])
  })

  it('needs a mentor on the day when the cell takes somebody up', () => {
    expect(codesOf(decideAdvance(sourced, into('CULTIVATING'), withoutMentor, TODAY))).toEqual(['NO_MENTOR'])
    expect(decideAdvance(sourced, into('CULTIVATING'), withMentor, TODAY).ok).toBe(true)
    expect(decideAdvance(at('CULTIVATING'), into('AWARENESS_TRAINED'), withoutMentor, TODAY).ok).toBe(true)
  })

  it('needs the number of the decision for an admission and for the recognition', () => {
    const admission = decideAdvance(
      at('CELL_PROPOSED'),
      into('ADMISSION_DECIDED', '2023-06-01', ' '),
      withMentor,
      TODAY,
    )
    const recognition = decideAdvance(
      at('RECOGNITION_PENDING'),
      into('OFFICIAL', '2023-06-01', null),
      withMentor,
      TODAY,
    )
    const ceremony = decideAdvance(at('ADMISSION_DECIDED'), into('PROBATIONARY', '2023-06-01', null), withMentor, TODAY)

    expect(codesOf(admission)).toEqual(['documentNumber REQUIRED'])
    expect(codesOf(recognition)).toEqual(['documentNumber REQUIRED'])
    expect(ceremony.ok).toBe(true)
  })

  it('is dated from the previous event to today, both included', () => {
    const on = (date: string) =>
      codesOf(decideAdvance(at('CULTIVATING'), into('AWARENESS_TRAINED', date), withMentor, TODAY))

    expect(on('2022-11-30')).toEqual(['BEFORE_PREVIOUS_EVENT'])
    expect(on('2022-12-01')).toEqual([])
    expect(on('2023-06-30')).toEqual([])
    expect(on('2023-07-01')).toEqual(['DATE_IN_FUTURE'])
  })

  it('tells everything that stands in its way at once', () => {
    const born = { ...withoutMentor, birthDate: day('2021-01-01') }

    const decision = decideAdvance(sourced, into('CULTIVATING', '2020-01-01'), born, TODAY)

    expect(codesOf(decision)).toEqual(['BEFORE_PREVIOUS_EVENT', 'BEFORE_BIRTH', 'NO_MENTOR'])
  })

  it('is over for an official member and for whoever left', () => {
    const left = applyEvent(sourced, {
      kind: 'EXITED',
      sequence: 2,
      exit: 'WITHDRAWN',
      occurredOn: day('2022-03-01'),
      documentNumber: null,
    })

    expect(codesOf(decideAdvance(at('OFFICIAL'), into('OFFICIAL'), withMentor, TODAY))).toEqual(['CASE_COMPLETE'])
    expect(codesOf(decideAdvance(left, into('CULTIVATING'), withMentor, TODAY))).toEqual(['CASE_EXITED'])
  })
})

describe('a way out', () => {
  const out = (exit: Parameters<typeof decideExit>[1]['exit'], documentNumber: string | null = null) => ({
    exit,
    occurredOn: day('2023-06-01'),
    documentNumber,
  })

  it('is open where the table says so', () => {
    expect(decideExit(sourced, out('DROPPED'), withMentor, TODAY).ok).toBe(true)
    expect(decideExit(at('OFFICIAL'), out('LEFT'), withMentor, TODAY).ok).toBe(true)
    expect(codesOf(decideExit(sourced, out('LEFT'), withMentor, TODAY))).toEqual(['NO_SUCH_STEP'])
    expect(codesOf(decideExit(sourced, out('REJECTED', '3-QĐ'), withMentor, TODAY))).toEqual(['NO_SUCH_STEP'])
    expect(codesOf(decideExit(at('PROBATIONARY'), out('DROPPED'), withMentor, TODAY))).toEqual(['NO_SUCH_STEP'])
  })

  it('needs a number where it is a decision', () => {
    expect(codesOf(decideExit(at('CELL_PROPOSED'), out('REJECTED'), withMentor, TODAY))).toEqual([
      'documentNumber REQUIRED',
    ])
    expect(codesOf(decideExit(at('ADMISSION_DECIDED'), out('DECISION_ANNULLED'), withMentor, TODAY))).toEqual([
      'documentNumber REQUIRED',
    ])
    expect(decideExit(at('PROBATIONARY'), out('STRUCK_OFF', '7-QĐ/HU'), withMentor, TODAY)).toMatchObject({
      ok: true,
      value: { kind: 'EXITED', exit: 'STRUCK_OFF', sequence: 6 },
    })
  })

  it('is taken once', () => {
    const decision = decideExit(sourced, out('DROPPED'), withMentor, TODAY)
    if (!decision.ok) throw new Error('The cell may drop a source')

    const again = decideExit(applyEvent(sourced, decision.value), out('WITHDRAWN'), withMentor, TODAY)

    expect(codesOf(again)).toEqual(['CASE_EXITED'])
  })
})

describe('the opening of a case', () => {
  const cell = { kind: 'CELL' as const, establishedOn: day('2010-01-01'), dissolvedOn: day('2023-05-31') }
  const opening = (on: string, kind: 'CELL' | 'COMMUNE' = 'CELL') =>
    codesOf(
      decideOpening(
        { occurredOn: day(on), documentNumber: null },
        { birthDate: day('1998-03-15'), cell: { ...cell, kind } },
        TODAY,
      ),
    )

  it('belongs to a cell that exists on that day', () => {
    expect(opening('2023-05-31')).toEqual([])
    expect(opening('2023-06-01')).toEqual(['COMMITTEE_NOT_ALIVE'])
    expect(opening('2023-01-01', 'COMMUNE')).toEqual(['NOT_A_CELL'])
    expect(opening('1997-01-01')).toEqual(['COMMITTEE_NOT_ALIVE', 'BEFORE_BIRTH'])
  })
})
