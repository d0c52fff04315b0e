import { describe, expect, it } from 'vitest'
import { day } from '../testing/day.ts'
import { applyEvent, type PlainEvent, replayCase } from './replay.ts'
import type { Stage } from './stages.ts'

const entered = (sequence: number, stage: Stage, on: string): PlainEvent => ({
  kind: 'STAGE_ENTERED',
  sequence,
  stage,
  occurredOn: day(on),
  documentNumber: null,
})

describe('a case', () => {
  it('is what its events add up to', () => {
    const events = [
      entered(1, 'SOURCED', '2021-03-01'),
      entered(2, 'CULTIVATING', '2021-05-01'),
      entered(3, 'ADMISSION_DECIDED', '2022-09-05'),
      entered(4, 'PROBATIONARY', '2022-09-20'),
      entered(5, 'OFFICIAL', '2023-10-01'),
    ]

    const state = replayCase(events)

    expect(state).toEqual({
      stage: 'OFFICIAL',
      exit: null,
      status: 'OFFICIAL',
      stageSince: '2023-10-01',
      sourcedOn: '2021-03-01',
      admissionDecidedOn: '2022-09-05',
      ceremonyOn: '2022-09-20',
      recognisedOn: '2023-10-01',
      officialOn: '2023-09-20',
      sideState: null,
      sideSince: null,
      transferTo: null,
      lastVote: null,
      votesWithoutMajority: 0,
      excusedFromVote: false,
      lastOn: '2023-10-01',
      lastSequence: 5,
    })
  })

  it('keeps its last stage when it leaves the path', () => {
    const state = replayCase([
      entered(1, 'SOURCED', '2021-03-01'),
      { kind: 'EXITED', sequence: 2, exit: 'WITHDRAWN', occurredOn: day('2021-06-01'), documentNumber: null },
    ])

    expect(state).toMatchObject({ stage: 'SOURCED', exit: 'WITHDRAWN', status: 'EXITED', stageSince: '2021-06-01' })
  })

  it('makes whoever is recognised late official from the day on which probation ended', () => {
    const events = [
      entered(1, 'SOURCED', '2021-03-01'),
      entered(2, 'PROBATIONARY', '2024-02-29'),
      entered(3, 'OFFICIAL', '2026-01-10'),
    ]

    expect(replayCase(events)).toMatchObject({ officialOn: '2025-02-28', recognisedOn: '2026-01-10' })
  })

  it('cannot be read from events that are not one case', () => {
    const sourced = entered(1, 'SOURCED', '2021-03-01')

    expect(() => replayCase([])).toThrow('without events')
    expect(() => replayCase([entered(1, 'CULTIVATING', '2021-03-01')])).toThrow('begins with SOURCED')
    expect(() => applyEvent(replayCase([sourced]), entered(3, 'CULTIVATING', '2021-05-01'))).toThrow('does not follow')
  })
})
