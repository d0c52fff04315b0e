import { addMonths, type CalendarDate } from '../shared/dates.ts'
import type { CaseEvent, Correction, VoteBody } from './events.ts'
import type { CaseStatus, Exit, SideState, Stage } from './stages.ts'
import { findReturn } from './transitions.ts'
import { type VoteOutcome, type VoteTally, voteOutcome } from './votes.ts'

/** Whatever happens in a case but corrections, which change what happened. */
export type PlainEvent = Exclude<CaseEvent, Correction>

/** What a case's events add up to. */
export interface CaseState {
  readonly stage: Stage
  readonly exit: Exit | null
  readonly status: CaseStatus
  readonly stageSince: CalendarDate
  readonly sideState: SideState | null
  readonly sideSince: CalendarDate | null
  /** The cell that is to take the case over. */
  readonly transferTo: string | null
  readonly sourcedOn: CalendarDate
  readonly admissionDecidedOn: CalendarDate | null
  readonly ceremonyOn: CalendarDate | null
  /** The day of the decision that recognises an official member. */
  readonly recognisedOn: CalendarDate | null
  /** The day from which membership is official: when probation ended, however late the decision. */
  readonly officialOn: CalendarDate | null
  /** The last vote since the stage was entered. */
  readonly lastVote: { readonly body: VoteBody; readonly outcome: VoteOutcome } | null
  /** How many votes of one body, one after the other, ended without two thirds either way. */
  readonly votesWithoutMajority: number
  /** The committee above let the case go on after three such votes: the next step needs no vote. */
  readonly excusedFromVote: boolean
  /** The day of the latest event; nothing happens before it. */
  readonly lastOn: CalendarDate
  readonly lastSequence: number
}

/** R23: three votes of one body without two thirds either way go to the committee above. */
const VOTES_UNTIL_ESCALATION = 3
// R18 and R21: twelve months from the ceremony in every edition; that they are over is the rules' to say.
const PROBATION_MONTHS = 12

const NO_SIDE = { sideState: null, sideSince: null, transferTo: null } as const
const NO_VOTES = { lastVote: null, votesWithoutMajority: 0, excusedFromVote: false } as const

const afterVote = (state: CaseState, body: VoteBody, vote: VoteTally, on: CalendarDate): CaseState => {
  const outcome = voteOutcome(vote)
  const before = state.lastVote?.body === body ? state.votesWithoutMajority : 0
  const votesWithoutMajority = outcome === 'NO_MAJORITY' ? before + 1 : 0
  const escalated = votesWithoutMajority >= VOTES_UNTIL_ESCALATION
  return {
    ...state,
    lastVote: { body, outcome },
    votesWithoutMajority,
    ...(escalated ? { sideState: 'ESCALATED' as const, sideSince: on } : {}),
  }
}

const intoStage = (state: CaseState, stage: Stage, on: CalendarDate): CaseState => ({
  ...state,
  ...NO_SIDE,
  ...NO_VOTES,
  stage,
  stageSince: on,
})

const afterEntering = (state: CaseState, stage: Stage, on: CalendarDate): CaseState => {
  const entered = intoStage(state, stage, on)
  switch (stage) {
    case 'ADMISSION_DECIDED':
      return { ...entered, admissionDecidedOn: on }
    case 'PROBATIONARY':
      return { ...entered, ceremonyOn: on }
    case 'OFFICIAL': {
      const officialOn = state.ceremonyOn === null ? on : addMonths(state.ceremonyOn, PROBATION_MONTHS)
      return { ...entered, status: 'OFFICIAL', recognisedOn: on, officialOn }
    }
    default:
      return entered
  }
}

const opened = ({ occurredOn, sequence }: PlainEvent): CaseState => ({
  stage: 'SOURCED',
  exit: null,
  status: 'OPEN',
  stageSince: occurredOn,
  ...NO_SIDE,
  sourcedOn: occurredOn,
  admissionDecidedOn: null,
  ceremonyOn: null,
  recognisedOn: null,
  officialOn: null,
  ...NO_VOTES,
  lastOn: occurredOn,
  lastSequence: sequence,
})

const happen = (state: CaseState, event: PlainEvent): CaseState => {
  const { occurredOn: on } = event
  switch (event.kind) {
    case 'STAGE_ENTERED':
      return afterEntering(state, event.stage, on)
    case 'RETURNED':
      return intoStage(state, event.stage, on)
    case 'EXITED':
      return { ...state, ...NO_SIDE, exit: event.exit, status: 'EXITED', stageSince: on }
    case 'VOTE_HELD':
      return afterVote(state, event.body, event.vote, on)
    case 'ESCALATION_DECIDED': {
      if (event.outcome === 'GO_ON') return { ...state, ...NO_SIDE, ...NO_VOTES, excusedFromVote: true }
      const back = findReturn(state.stage, 'VOTE_NOT_PASSED')
      return intoStage(state, back?.to ?? state.stage, on)
    }
    case 'HELD':
      return { ...state, sideState: 'ON_HOLD', sideSince: on }
    case 'TRANSFER_STARTED':
      return { ...state, sideState: 'TRANSFERRING', sideSince: on, transferTo: event.toCellId }
    case 'RESUMED':
    case 'TRANSFER_ACCEPTED':
    case 'TRANSFER_CANCELLED':
      return { ...state, ...NO_SIDE }
  }
}

const afterEvent = (state: CaseState | null, event: PlainEvent): CaseState => {
  const { sequence, occurredOn } = event
  if (state !== null) return { ...happen(state, event), lastOn: occurredOn, lastSequence: sequence }
  if (event.kind !== 'STAGE_ENTERED' || event.stage !== 'SOURCED')
    throw new Error(`A case begins with SOURCED, not with event ${sequence} of kind ${event.kind}`)
  return opened(event)
}

/** The state after one more event. A correction re-derives a case from all its events, so none is taken here. */
export const applyEvent = (state: CaseState, event: PlainEvent): CaseState => {
  if (event.sequence !== state.lastSequence + 1)
    throw new Error(`Event ${event.sequence} does not follow event ${state.lastSequence}`)
  return afterEvent(state, event)
}

/** What is held to have happened: without what corrections voided, and each event as it was last amended. */
export const effectiveEvents = <E extends CaseEvent>(
  recorded: readonly E[],
): Exclude<E, { readonly kind: 'CORRECTED' }>[] => {
  const voided = new Set<number>()
  const amended = new Map<number, NonNullable<Correction['amends']>>()
  for (const event of recorded) {
    if (event.kind !== 'CORRECTED') continue
    for (const sequence of event.voids) voided.add(sequence)
    if (event.amends) amended.set(event.amends.sequence, event.amends)
  }
  return recorded.flatMap((event) => {
    if (event.kind === 'CORRECTED' || voided.has(event.sequence)) return []
    const amends = amended.get(event.sequence)
    const told = amends ? { ...event, occurredOn: amends.occurredOn, documentNumber: amends.documentNumber } : event
    return [told as Exclude<E, { readonly kind: 'CORRECTED' }>]
  })
}

/** The state of a case from all that was recorded of it, corrections too, in order of sequence. */
export const replayCase = (recorded: readonly CaseEvent[]): CaseState => {
  for (const [place, event] of recorded.entries()) {
    const before = recorded[place - 1]
    if (before && event.sequence !== before.sequence + 1)
      throw new Error(`Event ${event.sequence} does not follow event ${before.sequence}`)
  }
  const last = recorded.at(-1)
  const state = effectiveEvents(recorded).reduce<CaseState | null>(afterEvent, null)
  if (state === null || !last) throw new Error('A case without events has no state')
  return { ...state, lastSequence: last.sequence }
}

/** The state from effective events, of which some may be left out; null where there are none. */
export const foldEvents = (events: readonly PlainEvent[]): CaseState | null =>
  events.reduce<CaseState | null>(afterEvent, null)
