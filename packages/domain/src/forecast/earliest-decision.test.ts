import { describe, expect, it } from 'vitest'
import type { CaseFacts, MentorFacts } from '../candidates/case-facts.ts'
import type { Stage } from '../candidates/stages.ts'
import { completeFacts, eventsTo, fileAt, fileOf, paper } from '../testing/case-world.ts'
import { day } from '../testing/day.ts'
import { type EarliestDecision, earliestDecision } from './earliest-decision.ts'

const TODAY = day('2026-10-31')
/** As everything is that the rules ask for, with papers that are still good today. */
const fresh: CaseFacts = {
  ...completeFacts,
  papers: [
    paper('AWARENESS_CERTIFICATE', '2024-06-01'),
    paper('APPLICATION', '2026-05-10'),
    paper('CURRICULUM_VITAE', '2026-05-20'),
    paper('VERIFICATION_SUMMARY', '2026-07-01'),
    paper('OPINIONS_SUMMARY', '2026-08-01'),
    paper('MEMBER_INTRODUCTION', '2026-08-05'),
  ],
}
const born = (birthDate: string, facts: CaseFacts = fresh): CaseFacts => ({
  ...facts,
  person: { ...facts.person, birthDate: day(birthDate) },
})
const withPaper = (facts: CaseFacts, ...more: CaseFacts['papers']): CaseFacts => ({
  ...facts,
  papers: [...facts.papers.filter(({ kind }) => !more.some((one) => one.kind === kind)), ...more],
})
const helpedBy = (...mentors: Partial<MentorFacts>[]): CaseFacts => ({
  ...fresh,
  mentors: mentors.map((one) => ({
    ...(completeFacts.mentors[0] as MentorFacts),
    startsOn: day('2026-09-01'),
    ...one,
  })),
})
const told = (stage: Stage, facts: CaseFacts = fresh, today = TODAY): EarliestDecision => {
  const answer = earliestDecision(fileAt(stage, facts), today)
  if (!answer) throw new Error(`Nothing is awaited in ${stage}`)
  return answer
}
const stagesOf = ({ steps }: EarliestDecision): string[] => steps.map(({ stage, back }) => (back ? `<${stage}` : stage))

describe('the earliest day of a decision', () => {
  it('is today where nothing but acts is left, with every step that is', () => {
    const answer = told('VERIFYING')

    expect(answer).toMatchObject({ decision: 'ADMISSION', on: '2026-10-31', waitsFor: null, barredBy: [] })
    expect(stagesOf(answer)).toEqual(['OPINIONS_COLLECTED', 'CELL_PROPOSED', 'ADMISSION_DECIDED'])
  })

  it('goes through the committee in between by the editions that ask for it', () => {
    const answer = told('OPINIONS_COLLECTED', completeFacts, day('2023-06-30'))

    expect(stagesOf(answer)).toEqual(['CELL_PROPOSED', 'COMMITTEE_PROPOSED', 'ADMISSION_DECIDED'])
  })

  it.each<[string, Stage, CaseFacts, string | null, string | null]>([
    ['R1 is eighteen on the very day', 'DOSSIER_OPEN', born('2008-10-31'), '2026-10-31', null],
    ['R1 lacks a day', 'DOSSIER_OPEN', born('2008-11-01'), '2026-11-01', 'R1'],
    ['R1 lacks weeks, and the cell has still to meet', 'OPINIONS_COLLECTED', born('2008-12-20'), '2026-12-20', 'R1'],
    ['R1 was born on 29 February', 'DOSSIER_OPEN', born('2012-02-29'), '2030-02-28', 'R1'],
    ['R1 was looked at when the cell met', 'CELL_PROPOSED', born('2012-01-01'), '2026-10-31', null],
    ['R2 is in the month of the sixtieth birthday', 'OPINIONS_COLLECTED', born('1966-10-01'), '2026-10-31', null],
    ['R2 is over sixty, and no consent was given', 'OPINIONS_COLLECTED', born('1960-05-05'), '2026-11-01', 'R2'],
    [
      'R2 has the consent of yesterday',
      'OPINIONS_COLLECTED',
      withPaper(born('1960-05-05'), paper('PROVINCIAL_CONSENT_AGE', '2026-10-30')),
      '2026-10-31',
      null,
    ],
    [
      'R2 has the consent of today',
      'OPINIONS_COLLECTED',
      withPaper(born('1960-05-05'), paper('PROVINCIAL_CONSENT_AGE', '2026-10-31')),
      '2026-11-01',
      'R2',
    ],
    ['R2 was under sixty when the cell met', 'CELL_PROPOSED', born('1963-06-15'), '2026-10-31', null],
    ['R9 has a mentor of long standing', 'SOURCED', fresh, '2026-10-31', null],
    [
      'R9 has a mentor who came five months ago',
      'SOURCED',
      helpedBy({ acquaintedSince: day('2026-06-01') }),
      '2027-06-01',
      'R9',
    ],
    [
      'R9 was assigned too soon, and the months are over by now',
      'SOURCED',
      helpedBy({ acquaintedSince: day('2025-10-01') }),
      '2026-10-31',
      null,
    ],
    [
      'R9 has two mentors, of whom the second may come first',
      'SOURCED',
      helpedBy({ acquaintedSince: day('2026-06-01') }, { acquaintedSince: day('2026-02-15'), mentorId: 'other' }),
      '2027-02-15',
      'R9',
    ],
    [
      'R9 has one mentor who may and one who may not yet',
      'SOURCED',
      helpedBy({ acquaintedSince: day('2026-06-01') }, { mentorId: 'other' }),
      '2026-10-31',
      null,
    ],
    [
      'R9 has a mentor of whom it is not known since when',
      'SOURCED',
      helpedBy({ acquaintedSince: null }),
      '2026-10-31',
      null,
    ],
    [
      'R9 has a mentor under discipline, who is replaced by an act',
      'SOURCED',
      helpedBy({ disciplined: [{ startsOn: day('2026-08-01'), endsOn: null }] }),
      '2026-10-31',
      null,
    ],
    ['R9 has nobody yet', 'SOURCED', { ...fresh, mentors: [] }, '2026-10-31', null],
    [
      'R9 does not ask who took over',
      'SOURCED',
      helpedBy({ acquaintedSince: day('2026-06-01'), replacement: true }),
      '2026-10-31',
      null,
    ],
    [
      'waits for the mentor, and longer for the age',
      'SOURCED',
      born('2009-12-01', helpedBy({ acquaintedSince: day('2026-06-01') })),
      '2027-12-01',
      'R1',
    ],
  ])('where %s', (_, stage, facts, on, rule) => {
    const answer = told(stage, facts)

    expect([answer.on, answer.waitsFor?.rule ?? null]).toEqual([on, rule])
    expect(answer.steps.at(-1)).toMatchObject({ stage: 'ADMISSION_DECIDED', on })
  })

  it.each<[string, Stage, CaseFacts, string[]]>([
    [
      'back to the course where the certificate has expired',
      'VERIFYING',
      withPaper(fresh, paper('AWARENESS_CERTIFICATE', '2021-10-30')),
      ['<CULTIVATING', 'AWARENESS_TRAINED', 'DOSSIER_OPEN', 'VERIFYING', 'OPINIONS_COLLECTED'],
    ],
    [
      'on by a certificate on its last day',
      'VERIFYING',
      withPaper(fresh, paper('AWARENESS_CERTIFICATE', '2021-10-31')),
      ['OPINIONS_COLLECTED'],
    ],
    [
      'back to the dossier where a paper is too old',
      'VERIFYING',
      withPaper(fresh, paper('APPLICATION', '2025-10-30')),
      ['<DOSSIER_OPEN', 'VERIFYING', 'OPINIONS_COLLECTED'],
    ],
    [
      'on where the dossier is still being made, whose old papers are made again there',
      'DOSSIER_OPEN',
      withPaper(fresh, paper('APPLICATION', '2025-10-30')),
      ['VERIFYING', 'OPINIONS_COLLECTED'],
    ],
  ])('goes %s', (_, stage, facts, steps) => {
    const answer = told(stage, facts)

    expect(answer).toMatchObject({ on: '2026-10-31', waitsFor: null })
    expect(stagesOf(answer)).toEqual([...steps, 'CELL_PROPOSED', 'ADMISSION_DECIDED'])
  })

  it('says that papers which are good today are made again when the eighteenth birthday is far', () => {
    const answer = told('OPINIONS_COLLECTED', born('2010-03-01'))

    expect(answer).toMatchObject({ on: '2028-03-01', waitsFor: { rule: 'R1' } })
    expect(stagesOf(answer).slice(0, 3)).toEqual(['<DOSSIER_OPEN', 'VERIFYING', 'OPINIONS_COLLECTED'])
  })

  it('takes no step before the day of the last one, which may be entered ahead of the day of looking', () => {
    expect(told('VERIFYING', completeFacts, day('2023-01-20')).on).toBe('2023-02-01')
  })

  const readmission = (earlier: object): CaseFacts => ({
    ...fresh,
    caseKind: 'READMISSION',
    earlierMembership: {
      leftOn: day('2010-01-01'),
      barredGroup: null,
      crimeClearedOn: null,
      readmissions: 0,
      ...earlier,
    },
  })
  it.each([
    ['R30', readmission({ barredGroup: 'CORRUPTION' })],
    ['R28', readmission({ readmissions: 1 })],
    // The case was opened on 10 January 2022; what was too soon then stays so, and a new case is opened later.
    ['R28', readmission({ leftOn: day('2020-01-01') })],
  ])('never comes for somebody who is barred by %s', (rule, facts) => {
    const answer = told('CELL_PROPOSED', facts)

    expect(answer.on).toBeNull()
    expect(answer.barredBy.map((verdict) => verdict.rule)).toEqual([rule])
  })

  it('of somebody who may be admitted again waits for nothing', () => {
    expect(told('CELL_PROPOSED', readmission({}))).toMatchObject({ on: '2026-10-31', waitsFor: null })
  })
})

describe('the earliest day of a recognition', () => {
  it('is the day on which twelve months after the ceremony are over', () => {
    const answer = told('PROBATIONARY', completeFacts, day('2023-12-01'))

    expect(answer).toMatchObject({ decision: 'RECOGNITION', on: '2024-07-03', waitsFor: { rule: 'R18' } })
    expect(stagesOf(answer)).toEqual(['RECOGNITION_PENDING', 'OFFICIAL'])
  })

  it('is twelve months from today where the ceremony is still to come', () => {
    expect(told('ADMISSION_DECIDED', completeFacts, day('2023-06-30'))).toMatchObject({
      on: '2024-06-30',
      waitsFor: { rule: 'R18' },
    })
  })

  it('is today once the probation is over', () => {
    expect(told('PROBATIONARY', completeFacts, day('2025-01-15'))).toMatchObject({ on: '2025-01-15', waitsFor: null })
    expect(told('RECOGNITION_PENDING', completeFacts, day('2024-07-10'))).toMatchObject({ on: '2024-07-10' })
  })

  it('is asked of nobody who is official, nor of a case that is over', () => {
    expect(earliestDecision(fileAt('OFFICIAL'), TODAY)).toBeNull()
    const dropped = fileOf([
      ...eventsTo('VERIFYING'),
      { kind: 'EXITED', sequence: 6, exit: 'DROPPED', occurredOn: day('2023-03-01'), documentNumber: null },
    ])
    expect(earliestDecision(dropped, TODAY)).toBeNull()
  })
})
