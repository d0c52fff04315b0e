import {
  NO_FACTS,
  parseCalendarDate,
  REGULATIONS,
  replayCase,
  ruleVerdicts,
  type Verdict,
  type VoteTally,
} from '@nguon/domain'

const CELL_RULES = ['R13', 'R14', 'R16'] as const

/** What the rules say to a vote of the cell on a day: the same functions that the server decides with. */
export function verdictsOnCellVote(vote: VoteTally, on: string): readonly Verdict[] {
  const day = parseCalendarDate(on)
  if (day === null) return []
  const state = replayCase([
    { kind: 'STAGE_ENTERED', sequence: 1, stage: 'SOURCED', occurredOn: day, documentNumber: null },
  ])
  return ruleVerdicts(CELL_RULES, {
    events: [],
    state,
    facts: NO_FACTS,
    regulations: REGULATIONS,
    on: day,
    step: { to: 'CELL_PROPOSED', details: { occurredOn: day, documentNumber: null, vote } },
  })
}
