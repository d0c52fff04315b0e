import { describe, expect, it } from 'vitest'
import { type CaseFacts, NO_FACTS } from '../candidates/case-facts.ts'
import type { CaseEvent } from '../candidates/events.ts'
import { effectiveEvents } from '../candidates/replay.ts'
import type { Stage } from '../candidates/stages.ts'
import { completeFacts, eventsTo, fileOf, paper, TODAY, vote } from '../testing/case-world.ts'
import { day } from '../testing/day.ts'
import { dueItemsOf, USUAL_DUE_SETTINGS } from './due-items.ts'
import type { DueKind } from './kinds.ts'

interface Told {
  readonly facts?: Partial<CaseFacts>
  readonly later?: readonly CaseEvent[]
  readonly on?: string
  readonly lastAssessedOn?: string
}

const itemsAt = (stage: Stage, { facts = {}, later = [], on = '2023-06-30', lastAssessedOn }: Told = {}) => {
  const file = fileOf([...eventsTo(stage), ...later], { ...completeFacts, ...facts })
  const assessed = lastAssessedOn === undefined ? null : day(lastAssessedOn)
  return dueItemsOf({ ...file, on: day(on), lastAssessedOn: assessed }, USUAL_DUE_SETTINGS)
}
const dueDays = (...told: Parameters<typeof itemsAt>): Partial<Record<DueKind, string>> =>
  Object.fromEntries(itemsAt(...told).map(({ kind, dueOn }) => [kind, dueOn]))
const next = (stage: Stage) => ({ sequence: eventsTo(stage).length + 1, documentNumber: null })
const without = (kind: string): Partial<CaseFacts> => ({
  papers: completeFacts.papers.filter((one) => one.kind !== kind),
})

describe('the clocks of a case', () => {
  it('give the last good day of the certificate until the cell has met, and none after that', () => {
    expect(dueDays('OPINIONS_COLLECTED').CERTIFICATE).toBe('2027-06-01')
    expect(dueDays('CELL_PROPOSED').CERTIFICATE).toBe(undefined)
    expect(dueDays('OPINIONS_COLLECTED', { facts: without('AWARENESS_CERTIFICATE') }).CERTIFICATE).toBe(undefined)
  })

  it('name the paper that grows too old first', () => {
    expect(itemsAt('OPINIONS_COLLECTED').find(({ kind }) => kind === 'PAPERS')).toMatchObject({
      rule: 'R7',
      paper: 'APPLICATION',
      dueOn: '2024-01-10',
    })
    const renewed = { papers: [...completeFacts.papers, paper('APPLICATION', '2023-06-01')] }
    expect(itemsAt('OPINIONS_COLLECTED', { facts: renewed }).find(({ kind }) => kind === 'PAPERS')).toMatchObject({
      paper: 'CURRICULUM_VITAE',
      dueOn: '2024-01-20',
    })
    expect(dueDays('CELL_PROPOSED').PAPERS).toBe(undefined)
  })

  it('count the ceremony from the receipt of the decision, from its issue where nobody wrote the receipt down', () => {
    expect(dueDays('ADMISSION_DECIDED').CEREMONY).toBe('2023-08-01')
    expect(dueDays('ADMISSION_DECIDED', { facts: without('ADMISSION_DECISION') }).CEREMONY).toBe('2023-07-27')
    expect(dueDays('ADMISSION_DECIDED', { on: '2024-06-30' }).CEREMONY).toBe('2023-08-01')
    expect(dueDays('PROBATIONARY').CEREMONY).toBe(undefined)
  })

  it('end the probation after twelve months, want the course by then and the cell within 30 working days after', () => {
    const facts = { papers: [] }
    expect(dueDays('PROBATIONARY', { facts })).toMatchObject({
      PROBATION_END: '2024-07-03',
      NEW_MEMBER_COURSE: '2024-07-03',
      CONSIDERATION: '2024-08-14',
    })
    expect(dueDays('RECOGNITION_PENDING', { facts }).PROBATION_END).toBe(undefined)
    expect(dueDays('RECOGNITION_PENDING', { facts }).CONSIDERATION).toBe('2024-08-14')
  })

  it('stop when the cell has considered and the course was passed', () => {
    expect(dueDays('PROBATIONARY')).toEqual({ PROBATION_END: '2024-07-03', ASSESSMENT: '2022-06-01' })
    const considered: CaseEvent = {
      ...next('RECOGNITION_PENDING'),
      kind: 'VOTE_HELD',
      occurredOn: day('2024-07-10'),
      body: 'CELL_RECOGNITION',
      vote: vote(5),
    }
    expect(dueDays('RECOGNITION_PENDING', { facts: { papers: [] }, later: [considered] }).CONSIDERATION).toBe(undefined)
  })

  it('ask for an assessment every quarter since the mentor began, or since the last one', () => {
    expect(dueDays('CULTIVATING').ASSESSMENT).toBe('2022-06-01')
    expect(dueDays('CULTIVATING', { lastAssessedOn: '2023-05-31' }).ASSESSMENT).toBe('2023-08-31')
    expect(dueDays('SOURCED').ASSESSMENT).toBe(undefined)
    expect(dueDays('OFFICIAL')).toEqual({})
  })

  it('tell from when nobody helps, and never both that and an assessment', () => {
    const [mentor] = completeFacts.mentors
    const ended = { mentors: mentor ? [{ ...mentor, endsOn: day('2023-04-30') }] : [] }
    expect(dueDays('DOSSIER_OPEN', { facts: ended })).toMatchObject({ MENTOR_MISSING: '2023-04-30' })
    expect(dueDays('DOSSIER_OPEN', { facts: ended }).ASSESSMENT).toBe(undefined)
    expect(dueDays('DOSSIER_OPEN', { facts: { mentors: [] } }).MENTOR_MISSING).toBe('2022-03-01')
    expect(dueDays('SOURCED', { facts: { mentors: [], papers: [] } })).toEqual({})
  })

  it('give a transfer of a member 60 working days by rule 27, and of anybody else as many days as the setting', () => {
    const moved = (stage: Stage): CaseEvent => ({
      ...next(stage),
      kind: 'TRANSFER_STARTED',
      occurredOn: day('2023-07-10'),
      fromCellId: 'a',
      toCellId: 'b',
    })
    const ofMember = itemsAt('PROBATIONARY', { later: [moved('PROBATIONARY')] }).find(({ kind }) => kind === 'TRANSFER')
    expect(ofMember).toMatchObject({ rule: 'R27', dueOn: '2023-10-04' })
    const ofCandidate = itemsAt('CULTIVATING', { later: [moved('CULTIVATING')] }).find(
      ({ kind }) => kind === 'TRANSFER',
    )
    expect(ofCandidate).toMatchObject({ rule: null, edition: null, dueOn: '2023-09-08' })
  })

  it('give the committee above a month after the third vote', () => {
    const tied = [0, 1, 2].map(
      (place): CaseEvent => ({
        kind: 'VOTE_HELD',
        sequence: eventsTo('OPINIONS_COLLECTED').length + 1 + place,
        documentNumber: null,
        occurredOn: day('2023-06-10'),
        body: 'CELL',
        vote: vote(5),
      }),
    )
    const escalated = itemsAt('OPINIONS_COLLECTED', { later: tied }).find(({ kind }) => kind === 'ESCALATION')
    expect(escalated).toMatchObject({ rule: 'R23', dueOn: '2023-07-10' })
  })

  it('let a case on hold rest from assessments, not from the age of its papers', () => {
    const held: CaseEvent = { ...next('DOSSIER_OPEN'), kind: 'HELD', occurredOn: day('2023-02-01') }
    expect(dueDays('DOSSIER_OPEN', { later: [held] })).toEqual({ CERTIFICATE: '2027-06-01', PAPERS: '2024-01-10' })
  })

  it('keep a case that ended without an admission for as long as the setting says', () => {
    const exit = (stage: Stage, exitAs: 'DROPPED' | 'STRUCK_OFF'): CaseEvent => ({
      ...next(stage),
      kind: 'EXITED',
      occurredOn: day('2023-08-31'),
      exit: exitAs,
    })
    expect(dueDays('DOSSIER_OPEN', { later: [exit('DOSSIER_OPEN', 'DROPPED')] })).toEqual({ RETENTION: '2028-08-31' })
    expect(dueDays('PROBATIONARY', { later: [exit('PROBATIONARY', 'STRUCK_OFF')] })).toEqual({})
  })

  it('name the edition that sets each clock, chosen by the day that the rule names', () => {
    const items = itemsAt('ADMISSION_DECIDED')
    expect(items.find(({ kind }) => kind === 'CEREMONY')).toMatchObject({ rule: 'R17', edition: '24-QD-TW-2021-07-30' })
    expect(items.every(({ rule, edition, trust }) => (rule === null) === (edition === null && trust === null))).toBe(
      true,
    )
  })

  it('know of the mentor who helps on', () => {
    expect(itemsAt('CULTIVATING').map(({ mentorId }) => mentorId)).toEqual(['mentor', 'mentor', 'mentor'])
  })

  it('are the same whenever one looks, but for the edition in force', () => {
    for (const stage of ['CULTIVATING', 'OPINIONS_COLLECTED', 'ADMISSION_DECIDED', 'PROBATIONARY'] as const) {
      const days = (on: string) => dueDays(stage, { on })
      expect(days('2030-01-01')).toEqual(days('2023-07-01'))
    }
  })

  it('have nothing to say of a case of which nothing is known', () => {
    const file = fileOf(eventsTo('SOURCED'), NO_FACTS)
    expect(effectiveEvents(file.events)).toHaveLength(1)
    expect(dueItemsOf({ ...file, on: TODAY, lastAssessedOn: null }, USUAL_DUE_SETTINGS)).toEqual([])
  })
})
