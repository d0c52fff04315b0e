import type { RuleText } from '../../regulations/editions.ts'
import type { MessageValues } from '../../shared/result.ts'
import type { VoteBody } from '../events.ts'
import type { PlainEvent } from '../replay.ts'
import type { Stage } from '../stages.ts'
import {
  checkTally,
  denominatorOf,
  type Fraction,
  reaches as reachesShare,
  type VoteTally,
  voteOutcome,
  votesNeeded,
} from '../votes.ts'
import { dayOfLooking, dayOfMeeting, entryOf } from './anchors.ts'
import {
  type Finding,
  failed,
  notApplicable,
  numberIn,
  passed,
  type Rule,
  type SeenCase,
  unknown,
} from './seen-case.ts'

/** The events up to the entry of a stage, or all where it was not entered. */
const eventsBefore = (seen: SeenCase, stage: Stage): readonly PlainEvent[] => {
  const entry = entryOf(seen, stage)
  return entry ? seen.events.filter(({ sequence }) => sequence < entry.sequence) : seen.events
}

/** The vote that leads into a stage: the step's own, that of the entry, or the last that was held for it. */
export const voteInto = (seen: SeenCase, stage: Stage, body: VoteBody): VoteTally | null => {
  if (seen.step?.to === stage && seen.step.details.vote) return seen.step.details.vote
  const entry = entryOf(seen, stage)
  if (entry?.vote) return entry.vote
  for (const event of [...eventsBefore(seen, stage)].reverse()) {
    if (event.kind === 'VOTE_HELD' && event.body === body) return event.vote
    // A vote before the case went forward or back was about something else.
    if (event.kind === 'STAGE_ENTERED' || event.kind === 'RETURNED') return null
  }
  return null
}

/** After three votes without two thirds the committee above let the case go on: no vote of the cell is asked for. */
export const wentOnFromAbove = (seen: SeenCase, stage: Stage): boolean => {
  for (const event of [...eventsBefore(seen, stage)].reverse()) {
    if (event.kind === 'ESCALATION_DECIDED') return event.outcome === 'GO_ON'
    if (event.kind === 'STAGE_ENTERED' || event.kind === 'RETURNED') return false
  }
  return false
}

const rollOf = (vote: VoteTally): MessageValues => ({
  officialMembers: vote.officialMembers,
  registeredElsewhere: vote.registeredElsewhere,
  exemptedAbsent: vote.exemptedAbsent,
  denominator: denominatorOf(vote),
})

/** Whether a vote reached the share of an edition's text. */
export const judgeVote = (vote: VoteTally, text: RuleText, values: MessageValues): Finding => {
  const share: Fraction = { numerator: numberIn(text, 'numerator'), denominator: numberIn(text, 'denominator') }
  const denominator = denominatorOf(vote)
  const told = { ...values, ...rollOf(vote), inFavour: vote.inFavour, needed: votesNeeded(denominator, share) }
  return reachesShare(vote.inFavour, denominator, share)
    ? passed('VOTE_REACHES', told)
    : failed('VOTE_FALLS_SHORT', told)
}

/** Guidance, R13: at least two thirds of the official members who count vote to propose. */
export const CELL_VOTE: Rule = {
  id: 'R13',
  editionOn: dayOfMeeting,
  judge: (seen, text) => {
    const on = dayOfMeeting(seen)
    if (wentOnFromAbove(seen, 'CELL_PROPOSED')) return notApplicable('VOTE_DECIDED_ABOVE', { on })
    const vote = voteInto(seen, 'CELL_PROPOSED', 'CELL')
    return vote ? judgeVote(vote, text, { on }) : unknown('VOTE_NOT_RECORDED', { on })
  },
}

/** Guidance, R14: all official members, less those registered elsewhere, less those exempted and absent. */
export const DENOMINATOR: Rule = {
  id: 'R14',
  editionOn: dayOfMeeting,
  judge: (seen) => {
    const on = dayOfMeeting(seen)
    if (wentOnFromAbove(seen, 'CELL_PROPOSED')) return notApplicable('VOTE_DECIDED_ABOVE', { on })
    const vote = voteInto(seen, 'CELL_PROPOSED', 'CELL')
    if (!vote) return unknown('VOTE_NOT_RECORDED', { on })
    const values = { on, ...rollOf(vote), present: vote.present }
    return checkTally(vote).length > 0
      ? failed('DENOMINATOR_IMPOSSIBLE', values)
      : passed('DENOMINATOR_COUNTED', values)
  },
}

/** Guidance, R16: a cell of fewer than three official members cannot decide; the roll of the vote goes before the count. */
export const CELL_SIZE: Rule = {
  id: 'R16',
  editionOn: dayOfMeeting,
  judge: (seen, text) => {
    const on = dayOfMeeting(seen)
    const least = numberIn(text, 'least')
    const members = voteInto(seen, 'CELL_PROPOSED', 'CELL')?.officialMembers ?? seen.facts.cell.officialMembers
    if (members === null) return unknown('CELL_SIZE_UNKNOWN', { on, least })
    return members < least
      ? failed('CELL_TOO_SMALL', { on, members, least })
      : passed('CELL_LARGE_ENOUGH', { on, members, least })
  },
}

type VoteHeld = Extract<PlainEvent, { readonly kind: 'VOTE_HELD' }>
/** The votes of one body, one after the other since the case last moved, that ended without two thirds either way. */
const undecidedVotes = ({ events }: SeenCase): readonly VoteHeld[] => {
  let votes: VoteHeld[] = []
  for (const event of events) {
    if (event.kind === 'VOTE_HELD') {
      if (voteOutcome(event.vote) !== 'NO_MAJORITY') votes = []
      else votes = votes[0] && votes[0].body !== event.body ? [event] : [...votes, event]
    } else if (event.kind === 'STAGE_ENTERED' || event.kind === 'RETURNED' || event.kind === 'ESCALATION_DECIDED')
      votes = []
  }
  return votes
}

/** 29-QĐ/TW 4.2.c: three votes without two thirds either way go to the committee above. */
export const THREE_VOTES: Rule = {
  id: 'R23',
  editionOn: (seen) => undecidedVotes(seen).at(-1)?.occurredOn ?? dayOfLooking(seen),
  judge: (seen, text) => {
    const most = numberIn(text, 'votes')
    const votes = undecidedVotes(seen).length
    if (votes >= most) return failed('VOTES_EXHAUSTED', { votes, most })
    return votes === 0 ? notApplicable('NO_UNDECIDED_VOTE') : passed('VOTES_LEFT', { votes, most })
  },
}
