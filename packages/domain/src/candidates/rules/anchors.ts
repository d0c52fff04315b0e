import type { CalendarDate } from '../../shared/dates.ts'
import type { PlainEvent } from '../replay.ts'
import { type Stage, stageOrder } from '../stages.ts'
import { findReturn } from '../transitions.ts'
import type { SeenCase } from './seen-case.ts'

type StageEntered = Extract<PlainEvent, { readonly kind: 'STAGE_ENTERED' }>

/** The day that is looked at: that of the step which is asked for, else the day on which one looks. */
export const dayOfLooking = ({ step, on }: SeenCase): CalendarDate => step?.details.occurredOn ?? on

const stageAfter = (stage: Stage, event: PlainEvent): Stage => {
  if (event.kind === 'STAGE_ENTERED' || event.kind === 'RETURNED') return event.stage
  const sentBack = event.kind === 'ESCALATION_DECIDED' && event.outcome === 'RETURN'
  return sentBack ? (findReturn(stage, 'VOTE_NOT_PASSED')?.to ?? stage) : stage
}

/** How the case entered a stage that it has not gone back from; null where it has not, or is about to. */
export const entryOf = (seen: SeenCase, stage: Stage): StageEntered | null => {
  if (seen.step?.to === stage || stageOrder(seen.state.stage) < stageOrder(stage)) return null
  let entry: StageEntered | null = null
  let current: Stage = 'SOURCED'
  for (const event of seen.events) {
    current = stageAfter(current, event)
    if (event.kind === 'STAGE_ENTERED' && event.stage === stage) entry = event
    else if (stageOrder(current) < stageOrder(stage)) entry = null
  }
  return entry
}

/** Whether the stage was entered, or is being entered by the step. */
export const reaches = (seen: SeenCase, stage: Stage): boolean =>
  seen.step?.to === stage || entryOf(seen, stage) !== null

/** The day of entering a stage: what happened by its own day, what has not by the day of looking, as if done then. */
export const dayOfEntering = (seen: SeenCase, stage: Stage): CalendarDate =>
  entryOf(seen, stage)?.occurredOn ?? dayOfLooking(seen)

export const dayOfMeeting = (seen: SeenCase): CalendarDate => dayOfEntering(seen, 'CELL_PROPOSED')
export const dayOfDecision = (seen: SeenCase): CalendarDate => dayOfEntering(seen, 'ADMISSION_DECIDED')
