import { STAGES } from '@nguon/domain'
import { describe, expect, it } from 'vitest'
import { CANDIDATE_TABS, tabFilters } from './candidate-tabs.ts'

describe('the groups of candidates', () => {
  it('put every stage but the last into exactly one of sourcing, dossier and probation', () => {
    const grouped = CANDIDATE_TABS.flatMap(({ filter }) => ('stages' in filter ? filter.stages : []))

    expect([...grouped].sort()).toEqual(STAGES.filter((stage) => stage !== 'OFFICIAL').sort())
  })

  it('are counted within the committee that is worked in', () => {
    expect(tabFilters('yen-lac').withoutMentor).toEqual({ within: 'yen-lac', status: 'OPEN', withoutMentor: true })
    expect(tabFilters(null).exited).toEqual({ status: 'EXITED' })
  })
})
