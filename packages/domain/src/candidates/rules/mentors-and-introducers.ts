import { fullMonthsBetween } from '../../calendars/full-months.ts'
import type { RuleId, RuleText } from '../../regulations/editions.ts'
import { findRule, type Regulations } from '../../regulations/regulations.ts'
import { addMonths, type CalendarDate } from '../../shared/dates.ts'
import { coversDay } from '../../shared/ranges.ts'
import type { Verdict } from '../../shared/result.ts'
import type { MentorFacts } from '../case-facts.ts'
import { dayOfLooking, dayOfMeeting } from './anchors.ts'
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
import { verdictOf, withoutEdition } from './verdict.ts'

/** Whether the member may help at all, on the day of being asked and on the day of looking. */
const standingOf = (mentor: MentorFacts, on: CalendarDate): Finding | null => {
  const { officialSince, startsOn, endedOn, disciplined } = mentor
  if (officialSince === null) return unknown('MENTOR_OFFICIAL_UNKNOWN', { on: startsOn })
  if (officialSince > startsOn) return failed('MENTOR_NOT_OFFICIAL_THEN', { on: startsOn, officialSince })
  if (endedOn !== null && (endedOn < startsOn || endedOn < on)) return failed('MENTOR_SERVES_NO_MORE', { on, endedOn })
  const discipline = disciplined.find((range) => coversDay(range, startsOn) || coversDay(range, on))
  return discipline ? failed('MENTOR_UNDER_DISCIPLINE', { on, since: discipline.startsOn }) : null
}

const acquaintanceOf = ({ acquaintedSince, startsOn: on }: MentorFacts, text: RuleText): Finding => {
  const least = numberIn(text, 'least')
  if (acquaintedSince === null) return unknown('ACQUAINTANCE_UNKNOWN', { on, least })
  const months = acquaintedSince > on ? 0 : fullMonthsBetween(acquaintedSince, on)
  const values = { on, acquaintedSince, months, least, earliestOn: addMonths(acquaintedSince, least) }
  return months < least ? failed('ACQUAINTANCE_TOO_SHORT', values) : passed('MENTOR_ACQUAINTED', values)
}

/** What R9 or R10 says of one member's assignment, looked at on a day. */
const judgeMentor = (mentor: MentorFacts, text: RuleText, on: CalendarDate): Finding =>
  standingOf(mentor, on) ??
  (text.rule === 'R9' ? acquaintanceOf(mentor, text) : passed('REPLACEMENT_MENTOR_OFFICIAL', { on: mentor.startsOn }))

/** What the rules say of one assignment, looked at on a day: the member may have been disciplined or have left since. */
export const mentorVerdict = (mentor: MentorFacts, regulations: Regulations, on: CalendarDate): Verdict => {
  const rule = ruleOfMentor(mentor)
  const found = findRule(rule, mentor.startsOn, regulations)
  return found
    ? verdictOf(judgeMentor(mentor, found.text, on), found, regulations)
    : withoutEdition(rule, mentor.startsOn)
}

/** Which rule measures a mentor: who takes over need not have known the person for twelve months. */
export const ruleOfMentor = ({ replacement }: MentorFacts): RuleId => (replacement ? 'R10' : 'R9')

const BEST_FIRST = ['PASSED', 'UNKNOWN', 'FAILED', 'NOT_APPLICABLE'] as const

/** Of those who help, the one who is best by the text of the day of the own assignment: where two help, one is enough. */
const decidingMentor = (seen: SeenCase, rule: RuleId, regulations: Regulations): MentorFacts | null => {
  const on = dayOfLooking(seen)
  const ranked = seen.facts.mentors
    .filter((mentor) => coversDay(mentor, on) && ruleOfMentor(mentor) === rule)
    .map((mentor) => {
      const inForce = findRule(rule, mentor.startsOn, regulations)
      return {
        mentor,
        rank: inForce ? BEST_FIRST.indexOf(judgeMentor(mentor, inForce.text, on).outcome) : BEST_FIRST.length,
      }
    })
    .sort((a, b) => a.rank - b.rank)
  return ranked[0]?.mentor ?? null
}

const mentorRule = (id: 'R9' | 'R10', otherwise: (seen: SeenCase, on: CalendarDate) => Finding): Rule => ({
  id,
  editionOn: (seen) => decidingMentor(seen, id, seen.regulations)?.startsOn ?? dayOfLooking(seen),
  judge: (seen, text) => {
    const on = dayOfLooking(seen)
    const mentor = decidingMentor(seen, id, seen.regulations)
    return mentor ? judgeMentor(mentor, text, on) : otherwise(seen, on)
  },
})

/** 24-QĐ/TW 3.2.1: an official member who shared a unit with the person for 12 months, on the day of the assignment. */
export const MENTOR: Rule = mentorRule('R9', ({ facts }, on) =>
  facts.mentors.some((mentor) => coversDay(mentor, on))
    ? notApplicable('ACQUAINTANCE_NOT_ASKED', { on })
    : unknown('MENTOR_NOT_ASSIGNED', { on }),
)

/** 24-QĐ/TW 3.2.2: another official member takes over; the twelve months are not asked for. */
export const REPLACEMENT_MENTOR: Rule = mentorRule('R10', (_, on) => notApplicable('NO_REPLACEMENT_MENTOR', { on }))

/** 24-QĐ/TW 3.1 and 3.2: two official members, or one beside a resolution of the Youth Union or, from 24 on, the trade union. */
export const INTRODUCERS: Rule = {
  id: 'R11',
  editionOn: dayOfMeeting,
  judge: (seen, text) => {
    const on = dayOfMeeting(seen)
    const unions = namesIn(text, 'unions')
    const told = seen.facts.introducers.filter(({ introducedOn }) => introducedOn <= on)
    const organisations = told.filter(({ kind }) => unions.includes(kind)).length
    const members = told.filter(({ kind }) => kind === 'MEMBER')
    const official = members.filter(
      ({ officialSince, introducedOn }) => officialSince !== null && officialSince <= introducedOn,
    )
    const unclear = members.filter(({ officialSince }) => officialSince === null).length
    const least = numberIn(text, organisations > 0 ? 'membersWithUnion' : 'members')
    const values = { on, members: official.length, organisations, least }
    if (official.length >= least) return passed('INTRODUCERS_ENOUGH', values)
    if (told.length === 0) return unknown('INTRODUCERS_NOT_RECORDED', values)
    return official.length + unclear >= least
      ? unknown('INTRODUCER_STANDING_UNKNOWN', values)
      : failed('INTRODUCERS_TOO_FEW', values)
  },
}
