import { addWorkingDays } from '../../calendars/working-days.ts'
import type { RuleText } from '../../regulations/editions.ts'
import type { CalendarDate } from '../../shared/dates.ts'
import { dayOfDecision, dayOfEntering, entryOf, reaches } from './anchors.ts'
import { consentBetween, papersOf } from './papers-at-hand.ts'
import {
  type Finding,
  failed,
  namesIn,
  notApplicable,
  numberIn,
  passed,
  type Rule,
  type SeenCase,
  unknown,
} from './seen-case.ts'
import { judgeVote, voteInto, wentOnFromAbove } from './votes.ts'

/** Whether this edition wants two thirds of the committee that stands between the cell and who decides. */
const wantsCommitteeVote = ({ values }: RuleText): boolean => 'numerator' in values && values.voteOf !== 'DECIDING'

const judgeCommittee = (seen: SeenCase, text: RuleText, on: CalendarDate): Finding => {
  if (!wantsCommitteeVote(text)) return notApplicable('COMMITTEE_VOTE_NOT_ASKED', { on })
  if (wentOnFromAbove(seen, 'COMMITTEE_PROPOSED')) return notApplicable('VOTE_DECIDED_ABOVE', { on })
  const vote = voteInto(seen, 'COMMITTEE_PROPOSED', 'COMMITTEE')
  return vote ? judgeVote(vote, text, { on }) : unknown('COMMITTEE_VOTE_NOT_RECORDED', { on })
}

const judgeDecision = (seen: SeenCase, text: RuleText, on: CalendarDate): Finding => {
  const entry = entryOf(seen, 'ADMISSION_DECIDED')
  const body = entry ? entry.decidedBy : seen.step?.details.decidedBy
  const [first] = namesIn(text, 'decidedBy')
  const competent = first ?? ''
  if (!body) return unknown('DECIDING_BODY_UNKNOWN', { on, competent })
  if (!namesIn(text, 'decidedBy').includes(body)) return failed('DECIDED_BY_ANOTHER', { on, body, competent })
  const vote = voteInto(seen, 'ADMISSION_DECIDED', 'DECIDING')
  const judged = vote && text.values.voteOf === 'DECIDING' ? judgeVote(vote, text, { on }) : null
  return judged?.outcome === 'FAILED' ? judged : passed('DECIDED_BY_COMPETENT', { on, body })
}

/**
 * R15: until 2025 the grassroots committee proposes with two thirds of its members and the district's standing committee
 * decides; since 2026 the standing committee of the grassroots committee does.
 */
export const DECISION: Rule = {
  id: 'R15',
  editionOn: (seen) =>
    reaches(seen, 'ADMISSION_DECIDED') ? dayOfDecision(seen) : dayOfEntering(seen, 'COMMITTEE_PROPOSED'),
  judge: (seen, text) => {
    const on = dayOfEntering(seen, 'COMMITTEE_PROPOSED')
    const decided = reaches(seen, 'ADMISSION_DECIDED')
    if (!decided)
      return reaches(seen, 'COMMITTEE_PROPOSED')
        ? judgeCommittee(seen, text, on)
        : notApplicable('NOT_YET_REACHED', { on })
    const decidedOn = dayOfDecision(seen)
    if (reaches(seen, 'COMMITTEE_PROPOSED')) {
      const committee = judgeCommittee(seen, text, on)
      if (committee.outcome === 'FAILED' || committee.outcome === 'UNKNOWN') return committee
    } else if (seen.facts.cell.hasCommitteeLevel && wantsCommitteeVote(text))
      return failed('COMMITTEE_PASSED_OVER', { on: decidedOn })
    return judgeDecision(seen, text, decidedOn)
  },
}

/** When the decision was received; null where nobody wrote it down. */
const receiptOf = (seen: SeenCase): CalendarDate | null =>
  papersOf(seen.facts, 'ADMISSION_DECISION').findLast(({ receivedOn }) => receivedOn !== null)?.receivedOn ?? null

/** 29-QĐ/TW and 232-QĐ/TW 4.1: within 30 working days of receiving the decision; 208-QĐ/TW: of its issue. Later by consent. */
export const CEREMONY: Rule = {
  id: 'R17',
  // The text of the day of the decision goes with it, though the ceremony may fall under the next one.
  editionOn: dayOfDecision,
  judge: (seen, text) => {
    if (!reaches(seen, 'ADMISSION_DECIDED')) return notApplicable('NOT_YET_REACHED')
    const on = dayOfEntering(seen, 'PROBATIONARY')
    const days = numberIn(text, 'most')
    const decidedOn = dayOfDecision(seen)
    const receivedOn = text.values.from === 'DECISION_RECEIVED' ? receiptOf(seen) : decidedOn
    // Nothing is received before it is issued, so counting from the issue can only be stricter.
    const from = receivedOn ?? decidedOn
    const lastOn = addWorkingDays(from, days, seen.regulations.calendar)
    if (lastOn === null) return unknown('CALENDAR_UNKNOWN', { on, from, days })
    const values = { on, from, days, lastOn }
    const counted = [from, lastOn] as const
    if (on <= lastOn) return passed('CEREMONY_IN_TIME', values, counted)
    const consent = consentBetween(seen.facts, 'LATENESS_CONSENT', decidedOn, on)
    if (consent) return passed('CEREMONY_LATE_WITH_CONSENT', { ...values, consentOn: consent.issuedOn }, counted)
    return receivedOn === null
      ? unknown('DECISION_RECEIPT_UNKNOWN', { on, days })
      : failed('CEREMONY_LATE', values, counted)
  },
}

/** R24: seniority runs from the date of the admission decision, not from the ceremony. */
export const SENIORITY: Rule = {
  id: 'R24',
  editionOn: dayOfDecision,
  judge: (seen) =>
    reaches(seen, 'ADMISSION_DECIDED')
      ? passed('SENIORITY_FROM', { from: dayOfDecision(seen) })
      : notApplicable('NOT_YET_REACHED'),
}
