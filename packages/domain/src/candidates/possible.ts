import type { CalendarDate } from '../shared/dates.ts'
import type { Verdict } from '../shared/result.ts'
import type { CaseEvent } from './events.ts'
import { applyEvent, type CaseState, effectiveEvents, foldEvents, type PlainEvent } from './replay.ts'
import { SIDE_STATES } from './stages.ts'
import { ACTS_IN, type CaseAct, findAdvance, findReturn, findWayOut, STAGES_OF_VOTE } from './transitions.ts'

/** What the table of steps says, as opposed to a rule of the Party. */
export const stepVerdict = (code: Verdict['code'], values: Verdict['values'] = {}): Verdict => ({
  rule: 'STEP',
  outcome: 'FAILED',
  code,
  values,
})

const ACT_OF = {
  STAGE_ENTERED: 'ADVANCE',
  RETURNED: 'RETURN',
  EXITED: 'EXIT',
  VOTE_HELD: 'VOTE',
  HELD: 'HOLD',
  RESUMED: 'RESUME',
  TRANSFER_STARTED: 'START_TRANSFER',
  TRANSFER_ACCEPTED: 'ACCEPT_TRANSFER',
  TRANSFER_CANCELLED: 'CANCEL_TRANSFER',
  ESCALATION_DECIDED: 'DECIDE_ESCALATION',
} as const satisfies Record<PlainEvent['kind'], CaseAct>

const SIDE_CODES = { TRANSFERRING: 'CASE_TRANSFERRING', ON_HOLD: 'CASE_ON_HOLD', ESCALATED: 'CASE_ESCALATED' } as const

/** Whether the side state lets the act be done, and if not, why. */
const besideTheStage = (state: CaseState, event: PlainEvent): Verdict | null => {
  const act = ACT_OF[event.kind]
  const { acts, exits } = ACTS_IN[state.sideState ?? 'NONE']
  if (acts.includes(act) && (event.kind !== 'EXITED' || exits.includes(event.exit))) return null
  if (state.sideState !== null && state.sideSince !== null)
    return stepVerdict(SIDE_CODES[state.sideState], { since: state.sideSince })
  const wanted = SIDE_STATES.find((side) => ACTS_IN[side].acts.includes(act))
  return stepVerdict('NOT_IN_SIDE_STATE', { side: wanted ?? '' })
}

/** Whether the table has the step from where the case stands. */
const offTheTable = (state: CaseState, event: PlainEvent): Verdict | null => {
  const { stage } = state
  switch (event.kind) {
    case 'STAGE_ENTERED':
      return findAdvance(stage, event.stage) ? null : stepVerdict('NO_SUCH_STEP', { from: stage, to: event.stage })
    case 'EXITED':
      return findWayOut(stage, event.exit) ? null : stepVerdict('NO_SUCH_STEP', { from: stage, to: event.exit })
    case 'RETURNED': {
      const row = findReturn(stage, event.reason)
      if (row?.to !== event.stage) return stepVerdict('NO_SUCH_STEP', { from: stage, to: event.stage })
      const isOpen = event.reason !== 'VOTE_NOT_PASSED' || (state.lastVote?.outcome ?? 'PASSED') !== 'PASSED'
      return isOpen ? null : stepVerdict('NO_VOTE_LOST', { stage })
    }
    case 'VOTE_HELD':
      return STAGES_OF_VOTE[event.body].includes(stage)
        ? null
        : stepVerdict('NO_SUCH_VOTE', { body: event.body, stage })
    default:
      return null
  }
}

/** Why the event has no place after the state, whatever its day; null where it has one. */
export const outOfPlace = (state: CaseState, event: PlainEvent): Verdict | null => {
  if (state.exit !== null) return stepVerdict('CASE_EXITED', { exit: state.exit, on: state.stageSince })
  if (state.status === 'OFFICIAL' && event.kind !== 'EXITED')
    return stepVerdict('CASE_COMPLETE', { on: state.stageSince })
  return besideTheStage(state, event) ?? offTheTable(state, event)
}

/** Nothing happens before what happened last, nor after today. */
export const outOfTime = (state: CaseState, { occurredOn: on }: PlainEvent, today: CalendarDate): Verdict[] => [
  ...(on > today ? [stepVerdict('DATE_IN_FUTURE', { on, today })] : []),
  ...(on < state.lastOn ? [stepVerdict('BEFORE_PREVIOUS_EVENT', { on, previous: state.lastOn })] : []),
]

/** Whether what is held to have happened could have happened so, one event after the other. */
export const isPossible = (recorded: readonly CaseEvent[]): boolean => {
  const [first, ...rest] = effectiveEvents(recorded)
  if (first?.kind !== 'STAGE_ENTERED' || first.stage !== 'SOURCED') return false
  let state = foldEvents([first])
  for (const event of rest) {
    if (state === null || outOfPlace(state, event) || event.occurredOn < state.lastOn) return false
    state = applyEvent({ ...state, lastSequence: event.sequence - 1 }, event)
  }
  return true
}
