import { type CaseFacts, type MentorFacts, NO_FACTS } from '../candidates/case-facts.ts'
import type { DecidingBody, VoteBody } from '../candidates/events.ts'
import type { Paper, PaperKind } from '../candidates/papers.ts'
import { type PlainEvent, replayCase } from '../candidates/replay.ts'
import type { SeenCase } from '../candidates/rules.ts'
import type { Exit, Stage } from '../candidates/stages.ts'
import type { VoteTally } from '../candidates/votes.ts'
import { REGULATIONS } from '../regulations/regulations.ts'
import { day } from './day.ts'

/** Six present of six who count: `in favour` of them, the rest against unless told. */
export const voteOf = (inFavour: number, officialMembers: number, told: Partial<VoteTally> = {}): VoteTally => ({
  officialMembers,
  registeredElsewhere: 0,
  exemptedAbsent: 0,
  exemptedPresent: 0,
  present: officialMembers - (told.registeredElsewhere ?? 0) - (told.exemptedAbsent ?? 0),
  inFavour,
  against: 0,
  ...told,
})

type Happening =
  | readonly [stage: Stage, on: string, told?: { readonly vote?: VoteTally; readonly decidedBy?: DecidingBody }]
  | { readonly kind: 'VOTE'; readonly body: VoteBody; readonly on: string; readonly vote: VoteTally }
  | { readonly kind: 'GO_ON' | 'TRANSFER_STARTED' | 'TRANSFER_ACCEPTED' | 'TRANSFER_CANCELLED'; readonly on: string }
  | { readonly kind: 'RETURNED'; readonly stage: Stage; readonly on: string }

const eventOf = (happening: Happening, place: number): PlainEvent => {
  const sequence = place + 1
  if ('kind' in happening) {
    const dated = { sequence, occurredOn: day(happening.on), documentNumber: null }
    switch (happening.kind) {
      case 'VOTE':
        return { ...dated, kind: 'VOTE_HELD', body: happening.body, vote: happening.vote }
      case 'GO_ON':
        return { ...dated, kind: 'ESCALATION_DECIDED', outcome: 'GO_ON' }
      case 'RETURNED':
        return { ...dated, kind: 'RETURNED', stage: happening.stage, reason: 'VOTE_NOT_PASSED' }
      case 'TRANSFER_CANCELLED':
        return { ...dated, kind: 'TRANSFER_CANCELLED' }
      default:
        return { ...dated, kind: happening.kind, fromCellId: 'old', toCellId: 'new' }
    }
  }
  const [stage, on, told = {}] = happening
  return { kind: 'STAGE_ENTERED', sequence, stage, occurredOn: day(on), documentNumber: null, ...told }
}

/** A case as the rules see it, from the few facts that a test is about. */
export const seenCase = (told: {
  readonly on: string
  readonly happened?: readonly Happening[]
  readonly facts?: Partial<CaseFacts>
  readonly step?: { readonly to: Stage | Exit; readonly vote?: VoteTally; readonly decidedBy?: DecidingBody }
}): SeenCase => {
  const { on, happened = [['SOURCED', '2016-08-01']], facts = {}, step } = told
  const events = happened.map(eventOf)
  return {
    events,
    state: replayCase(events),
    facts: { ...NO_FACTS, ...facts },
    regulations: REGULATIONS,
    on: day(on),
    step: step
      ? {
          to: step.to,
          details: {
            occurredOn: day(on),
            documentNumber: null,
            vote: step.vote ?? null,
            decidedBy: step.decidedBy ?? null,
          },
        }
      : null,
  }
}

export const paperOf = (kind: PaperKind, issuedOn: string, receivedOn: string | null = null): Paper => ({
  id: `${kind} ${issuedOn}`,
  kind,
  number: null,
  issuedOn: day(issuedOn),
  receivedOn: receivedOn === null ? null : day(receivedOn),
  issuer: null,
  keptAt: null,
  validUntil: null,
  recordedOn: day(issuedOn),
  withdrawnOn: null,
})

export const mentorOf = (startsOn: string, told: Partial<MentorFacts> = {}): MentorFacts => ({
  assignmentId: startsOn,
  mentorId: startsOn,
  startsOn: day(startsOn),
  endsOn: null,
  officialSince: day('2010-01-01'),
  acquaintedSince: day('2010-01-01'),
  acquaintance: 'WORK',
  replacement: false,
  disciplined: [],
  endedOn: null,
  ...told,
})
