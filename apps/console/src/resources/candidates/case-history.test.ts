import { describe, expect, it } from 'vitest'
import { type CaseEvent, caseHistory, daysEntered } from './case-history.ts'

const event = (sequence: number, change: Partial<CaseEvent>): CaseEvent => ({
  id: `event-${sequence}`,
  sequence,
  kind: 'STAGE_ENTERED',
  stage: null,
  exit: null,
  occurredOn: '2023-03-12',
  documentNumber: null,
  documentIssuer: null,
  note: null,
  recordedAt: '2023-03-12T02:00:00Z',
  recordedBy: null,
  decidedBy: null,
  returnReason: null,
  escalationOutcome: null,
  correctionReason: null,
  correctedBy: null,
  voids: [],
  amends: null,
  voteBody: null,
  vote: null,
  ...change,
})

const khanh = {
  id: 'khanh',
  startsOn: '2023-07-04',
  endsOn: '2024-01-31',
  decisionNumber: null,
  handoverNote: null,
  mentor: { id: 'm1', fullName: 'Triệu Văn Khánh', masked: false },
}

describe('the history of a case', () => {
  it('puts steps and mentors in one line of time, the latest first, the mentor before the step of the same day', () => {
    const events = [
      event(1, { stage: 'SOURCED', occurredOn: '2023-03-12' }),
      event(2, { stage: 'CULTIVATING', occurredOn: '2023-07-04' }),
    ]

    const history = caseHistory(events, [khanh])

    expect(history.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
      '2024-01-31 ended',
      '2023-07-04 event',
      '2023-07-04 began',
      '2023-03-12 event',
    ])
  })

  it('orders steps of one day by the order in which they were taken', () => {
    const events = [
      event(1, { stage: 'SOURCED' }),
      event(2, { stage: 'CULTIVATING' }),
      event(3, { exit: 'DROPPED', kind: 'EXITED' }),
    ]

    const history = caseHistory(events, [])

    expect(history.map(({ key }) => key)).toEqual(['event-3', 'event-2', 'event-1'])
  })

  it('dates every stage by the latest time it was entered', () => {
    const events = [
      event(3, { stage: 'CULTIVATING', occurredOn: '2024-09-01' }),
      event(1, { stage: 'SOURCED', occurredOn: '2023-03-12' }),
      event(2, { stage: 'CULTIVATING', occurredOn: '2023-07-04' }),
      event(4, { exit: 'LEFT', kind: 'EXITED', occurredOn: '2024-10-01' }),
    ]

    expect(daysEntered(events)).toEqual({ SOURCED: '2023-03-12', CULTIVATING: '2024-09-01' })
  })

  it('counts the day that a correction gives, and nothing of what one voids', () => {
    const events = [
      event(1, { stage: 'SOURCED', occurredOn: '2023-03-12' }),
      event(2, { stage: 'CULTIVATING', occurredOn: '2023-07-04', correctedBy: 4 }),
      event(3, { stage: 'AWARENESS_TRAINED', occurredOn: '2023-11-14', correctedBy: 4 }),
      event(4, {
        kind: 'CORRECTED',
        occurredOn: '2024-01-02',
        voids: [3],
        amends: { sequence: 2, occurredOn: '2023-07-14', documentNumber: null },
      }),
    ]

    expect(daysEntered(events)).toEqual({ SOURCED: '2023-03-12', CULTIVATING: '2023-07-14' })
  })
})
