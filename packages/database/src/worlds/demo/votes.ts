import {
  type CalendarDate,
  type CaseEvent,
  DECIDING_BODIES,
  type DecidingBody,
  findRule,
  REGULATIONS,
  type VoteTally,
} from '@nguon/domain'
import type { Chance } from './chance.ts'

/** Whose decision an admission was, by the edition of the day. */
export const deciderOn = (on: CalendarDate): DecidingBody => {
  const names = findRule('R15', on, REGULATIONS)?.text.values.decidedBy
  const first = typeof names === 'object' ? names[0] : null
  const body = DECIDING_BODIES.find((one) => one === first)
  if (!body) throw new Error(`No edition says who decides on ${on}`)
  return body
}

/** A vote that two thirds carry, of a cell or committee with so many official members. */
const carriedVote = (chance: Chance, officialMembers: number): VoteTally => {
  const registeredElsewhere = Math.min(chance.between(0, 2), officialMembers - 3)
  const exemptedAbsent = officialMembers > 8 ? chance.between(0, 1) : 0
  const called = officialMembers - registeredElsewhere - exemptedAbsent
  const present = called - chance.between(0, Math.floor(called / 8))
  const against = called > 8 ? chance.between(0, 1) : 0
  return {
    officialMembers,
    registeredElsewhere,
    exemptedAbsent,
    exemptedPresent: 0,
    present,
    inFavour: present - against,
    against,
  }
}

/** A vote that ends without two thirds either way. */
export const undecidedVote = (officialMembers: number, inFavour: number): VoteTally => ({
  officialMembers,
  registeredElsewhere: 0,
  exemptedAbsent: 0,
  exemptedPresent: 0,
  present: officialMembers,
  inFavour,
  against: officialMembers - inFavour - 1,
})

/** The event with the vote that led to it, where the step is voted on. */
export const votedOn = (chance: Chance, event: CaseEvent, cellMembers: number): CaseEvent => {
  if (event.kind !== 'STAGE_ENTERED') return event
  if (event.stage === 'CELL_PROPOSED') return { ...event, vote: carriedVote(chance, cellMembers) }
  // A commune's committee has fifteen members in this world.
  return event.stage === 'COMMITTEE_PROPOSED' ? { ...event, vote: carriedVote(chance, 15) } : event
}
