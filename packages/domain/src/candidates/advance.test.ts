import { describe, expect, it } from 'vitest'
import { codesOf, completeFacts, DAY_OF_STAGE, eventsTo, fileAt, fileOf, TODAY, vote } from '../testing/case-world.ts'
import { day } from '../testing/day.ts'
import { type AdvanceCommand, decideAdvance } from './advance.ts'
import { decideOpening } from './open.ts'
import { STAGES, type Stage } from './stages.ts'
import { TRANSITIONS } from './transitions.ts'

const into = (to: Stage, change: Partial<AdvanceCommand> = {}): AdvanceCommand => ({
  to,
  occurredOn: day(DAY_OF_STAGE[to]),
  documentNumber: '12-QĐ/HU',
  ...(to === 'CELL_PROPOSED' || to === 'COMMITTEE_PROPOSED' ? { vote: vote(9) } : {}),
  ...(to === 'ADMISSION_DECIDED' ? { decidedBy: 'DISTRICT_STANDING_COMMITTEE' } : {}),
  ...change,
})
const advances = TRANSITIONS.filter((row) => row.kind === 'ADVANCE')
const inOrder = advances.filter(({ from, to }) => STAGES.indexOf(to) === STAGES.indexOf(from) + 1)

describe('a step forward', () => {
  it.each(inOrder)('leads from $from to $to when all that it asks for is there', ({ from, to }) => {
    const decision = decideAdvance(fileAt(from), into(to), TODAY)

    expect(codesOf(decision)).toEqual([])
    expect(decision.ok && decision.value.event).toMatchObject({
      kind: 'STAGE_ENTERED',
      stage: to,
      sequence: STAGES.indexOf(to) + 1,
    })
  })

  it('keeps with its event what every rule said, each by its edition', () => {
    const decision = decideAdvance(fileAt('OPINIONS_COLLECTED'), into('CELL_PROPOSED'), TODAY)

    expect(decision.ok && decision.value.event).toMatchObject({ vote: { inFavour: 9 } })
    expect(decision.ok && decision.value.verdicts.map(({ rule }) => rule)).toEqual(
      advances.find(({ to }) => to === 'CELL_PROPOSED')?.rules,
    )
    expect(decision.ok && decision.value.verdicts.every(({ edition }) => edition !== undefined)).toBe(true)
  })

  it('passes over no other stage than the committee, and never goes back', () => {
    for (const from of STAGES.filter((one) => one !== 'OFFICIAL'))
      for (const to of STAGES)
        if (!advances.some((row) => row.from === from && row.to === to))
          expect(codesOf(decideAdvance(fileAt(from), into(to), TODAY))).toEqual(['NO_SUCH_STEP'])
  })

  it('passes over the committee only where there is none', () => {
    const cell = { ...completeFacts.cell, hasCommitteeLevel: false }
    const alone = fileAt('CELL_PROPOSED', { ...completeFacts, cell })

    expect(codesOf(decideAdvance(alone, into('COMMITTEE_PROPOSED'), TODAY))).toEqual(['NO_COMMITTEE_LEVEL'])
    expect(codesOf(decideAdvance(alone, into('ADMISSION_DECIDED'), TODAY))).toEqual([])
    expect(codesOf(decideAdvance(fileAt('CELL_PROPOSED'), into('ADMISSION_DECIDED'), TODAY))).toEqual([
      'COMMITTEE_PASSED_OVER',
    ])
  })

  it('needs a mentor on the day when the cell takes somebody up', () => {
    const alone = { ...completeFacts, mentors: [] }

    expect(codesOf(decideAdvance(fileAt('SOURCED', alone), into('CULTIVATING'), TODAY))).toContain('NO_MENTOR')
  })

  it('needs the papers that the stage wants, issued by the day', () => {
    const without = { ...completeFacts, papers: [] }
    const early = into('AWARENESS_TRAINED', { occurredOn: day('2022-05-31') })

    expect(codesOf(decideAdvance(fileAt('CULTIVATING', without), into('AWARENESS_TRAINED'), TODAY))).toEqual([
      'PAPER_LACKING',
    ])
    expect(codesOf(decideAdvance(fileAt('CULTIVATING'), early, TODAY))).toEqual(['PAPER_LACKING'])
  })

  it('tells what is not filled in: the number, the vote, whose decision it is', () => {
    const bare = { documentNumber: ' ', vote: null, decidedBy: null }
    const told = (from: Stage, to: Stage) => codesOf(decideAdvance(fileAt(from), into(to, bare), TODAY))

    expect(told('OPINIONS_COLLECTED', 'CELL_PROPOSED')).toEqual(['vote REQUIRED'])
    expect(told('CELL_PROPOSED', 'COMMITTEE_PROPOSED')).toEqual(['vote REQUIRED'])
    expect(told('COMMITTEE_PROPOSED', 'ADMISSION_DECIDED')).toEqual(['documentNumber REQUIRED', 'decidedBy REQUIRED'])
    expect(told('ADMISSION_DECIDED', 'PROBATIONARY')).toEqual([])
    expect(told('RECOGNITION_PENDING', 'OFFICIAL')).toEqual(['documentNumber REQUIRED'])
  })

  it('refuses a vote of seven of eleven, and one that cannot be', () => {
    const ask = (favour: number, against: number) =>
      codesOf(
        decideAdvance(fileAt('OPINIONS_COLLECTED'), into('CELL_PROPOSED', { vote: vote(favour, against) }), TODAY),
      )

    expect(ask(7, 4)).toEqual(['VOTE_FALLS_SHORT'])
    expect(ask(8, 3)).toEqual([])
    expect(ask(8, 4)).toContain('DENOMINATOR_IMPOSSIBLE')
  })

  it('is dated from the previous event to today, both included', () => {
    const on = (date: string) =>
      codesOf(
        decideAdvance(fileAt('AWARENESS_TRAINED'), into('DOSSIER_OPEN', { occurredOn: day(date) }), day('2023-02-01')),
      )

    expect(on('2022-06-09')).toEqual(['BEFORE_PREVIOUS_EVENT'])
    expect(on('2022-06-10')).toEqual([])
    expect(on('2023-02-01')).toEqual([])
    expect(on('2023-02-02')).toEqual(['DATE_IN_FUTURE'])
  })

  it('tells everything that stands in its way at once, the machine first and then the rules', () => {
    const young = { ...completeFacts, person: { ...completeFacts.person, birthDate: day('2010-01-01') }, papers: [] }

    const decision = decideAdvance(
      fileAt('OPINIONS_COLLECTED', young),
      into('CELL_PROPOSED', { occurredOn: day('2023-04-30') }),
      TODAY,
    )

    const told = codesOf(decision)
    expect(told.slice(0, 2)).toEqual(['BEFORE_PREVIOUS_EVENT', 'PAPER_LACKING'])
    expect(told).toEqual(expect.arrayContaining(['AGE_BELOW', 'CERTIFICATE_NOT_RECORDED', 'PAPER_NOT_RECORDED']))
  })

  it('is over for an official member and for whoever left', () => {
    const dated = { sequence: 2, occurredOn: day('2022-02-01'), documentNumber: null }
    const left = fileOf([...eventsTo('SOURCED'), { ...dated, kind: 'EXITED', exit: 'WITHDRAWN' }])

    expect(codesOf(decideAdvance(fileAt('OFFICIAL'), into('OFFICIAL'), TODAY))).toEqual(['CASE_COMPLETE'])
    expect(codesOf(decideAdvance(left, into('CULTIVATING'), TODAY))).toEqual(['CASE_EXITED'])
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
