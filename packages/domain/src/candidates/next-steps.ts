import type { CalendarDate } from '../shared/dates.ts'
import type { Verdict } from '../shared/result.ts'
import { type CaseDecision, decideAdvance } from './advance.ts'
import { decideExit } from './exit.ts'
import type { CaseState } from './replay.ts'
import type { CaseFacts } from './rules.ts'
import type { Exit, Stage } from './stages.ts'
import { ADVANCES, EXIT_STEPS } from './transitions.ts'

/** Exactly one of stage and exit is set. */
export interface NextStep {
  readonly stage: Stage | null
  readonly exit: Exit | null
  readonly allowed: boolean
  readonly documentRequired: boolean
  readonly verdicts: readonly Verdict[]
}

const verdictsOf = (decision: CaseDecision): readonly Verdict[] =>
  decision.ok || decision.error.kind === 'invalid' ? [] : decision.error.verdicts

/** What could be done next on a day, the steps forward first, each with what stands in its way. */
export const nextSteps = (state: CaseState, facts: CaseFacts, on: CalendarDate): NextStep[] => {
  if (state.status === 'EXITED') return []
  const details = { occurredOn: on, documentNumber: null }
  const forward = ADVANCES.filter(({ from }) => from === state.stage).map(({ to, documentRequired }): NextStep => {
    const verdicts = verdictsOf(decideAdvance(state, { ...details, to }, facts, on))
    return { stage: to, exit: null, allowed: verdicts.length === 0, documentRequired, verdicts }
  })
  const out = EXIT_STEPS.filter(({ from }) => from.includes(state.stage)).map(
    ({ exit, documentRequired }): NextStep => {
      const verdicts = verdictsOf(decideExit(state, { ...details, exit }, facts, on))
      return { stage: null, exit, allowed: verdicts.length === 0, documentRequired, verdicts }
    },
  )
  return [...forward, ...out]
}
