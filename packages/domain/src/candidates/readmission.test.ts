import { describe, expect, it } from 'vitest'
import { REGULATIONS } from '../regulations/regulations.ts'
import { codesOf, completeFacts, TODAY } from '../testing/case-world.ts'
import { day } from '../testing/day.ts'
import type { BarredGroup } from './case-facts.ts'
import { decideReadmission, type ReadmissionFacts } from './readmission.ts'

const cell = { kind: 'CELL' as const, establishedOn: day('2010-01-01'), dissolvedOn: null }
const ask = (
  on: string,
  change: { previous?: ReadmissionFacts['previous']; barredGroup?: BarredGroup; readmissions?: number } = {},
) =>
  decideReadmission(
    { occurredOn: day(on), documentNumber: null },
    {
      birthDate: completeFacts.person.birthDate,
      cell,
      previous: change.previous ?? null,
      facts: {
        ...completeFacts,
        earlierMembership: {
          leftOn: day('2022-05-31'),
          barredGroup: change.barredGroup ?? null,
          crimeClearedOn: null,
          readmissions: change.readmissions ?? 0,
        },
      },
      regulations: REGULATIONS,
    },
    TODAY,
  )

describe('a former member', () => {
  it('begins a new case 36 months after leaving, told by the edition of that day', () => {
    const decision = ask('2025-05-31')

    expect(codesOf(ask('2025-05-30'))).toEqual(['READMISSION_TOO_SOON'])
    expect(decision.ok && decision.value.event).toMatchObject({ stage: 'SOURCED', sequence: 1 })
    expect(decision.ok && decision.value.verdicts.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['R28', 'PASSED'],
      ['R30', 'PASSED'],
    ])
  })

  it('comes back once, and never from a barred group', () => {
    expect(codesOf(ask('2025-06-01', { readmissions: 1 }))).toEqual(['READMISSION_ONCE_ONLY'])
    expect(codesOf(ask('2025-06-01', { barredGroup: 'CORRUPTION' }))).toEqual(['BARRED_FOR_GOOD'])
  })

  it('was struck off or left before', () => {
    expect(codesOf(ask('2025-06-01', { previous: { exit: 'STRUCK_OFF' } }))).toEqual([])
    expect(codesOf(ask('2025-06-01', { previous: { exit: 'LEFT' } }))).toEqual([])
    expect(codesOf(ask('2025-06-01', { previous: { exit: 'DROPPED' } }))).toEqual(['WAS_NOT_A_MEMBER'])
    expect(codesOf(ask('2025-06-01', { previous: { exit: null } }))).toEqual(['WAS_NOT_A_MEMBER'])
  })
})
