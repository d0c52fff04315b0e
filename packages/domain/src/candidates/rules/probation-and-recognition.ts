import { addWorkingDays } from '../../calendars/working-days.ts'
import type { RuleText } from '../../regulations/editions.ts'
import { addMonths, type CalendarDate } from '../../shared/dates.ts'
import { dayOfEntering, dayOfLooking, entryOf, reaches } from './anchors.ts'
import { consentBetween, paperAfter, paperOn, papersOf } from './papers-at-hand.ts'
import { failed, notApplicable, numberIn, passed, type Rule, type SeenCase, unknown } from './seen-case.ts'

const dayOfCeremony = (seen: SeenCase): CalendarDate => dayOfEntering(seen, 'PROBATIONARY')
// R18 and R21: twelve months in every edition, and the edition of a later rule is chosen by the day on which they end.
const PROBATION_MONTHS = 12
const endOfProbation = (seen: SeenCase, text?: RuleText): CalendarDate =>
  addMonths(dayOfCeremony(seen), text ? numberIn(text, 'months') : PROBATION_MONTHS)
const dayOfRecognition = (seen: SeenCase): CalendarDate =>
  seen.step?.to === 'OFFICIAL' ? dayOfLooking(seen) : dayOfEntering(seen, 'RECOGNITION_PENDING')

/** R18: twelve full months from the ceremony; there is no extension. */
export const PROBATION: Rule = {
  id: 'R18',
  editionOn: dayOfCeremony,
  judge: (seen, text) => {
    if (!reaches(seen, 'PROBATIONARY')) return notApplicable('NOT_YET_REACHED')
    const on = dayOfRecognition(seen)
    const values = { on, ceremonyOn: dayOfCeremony(seen), months: numberIn(text, 'months') }
    const earliestOn = endOfProbation(seen, text)
    return on < earliestOn
      ? failed('PROBATION_RUNS', { ...values, earliestOn })
      : passed('PROBATION_OVER', { ...values, earliestOn })
  },
}

/** R19: the certificate of the new members' course is there before the recognition. */
export const NEW_MEMBER_COURSE: Rule = {
  id: 'R19',
  editionOn: dayOfRecognition,
  judge: (seen) => {
    if (!reaches(seen, 'PROBATIONARY')) return notApplicable('NOT_YET_REACHED')
    const on = dayOfRecognition(seen)
    const certificate = paperOn(seen.facts, 'NEW_MEMBER_CERTIFICATE', on)
    if (certificate) return passed('COURSE_PASSED', { on, issuedOn: certificate.issuedOn })
    const later = paperAfter(seen.facts, 'NEW_MEMBER_CERTIFICATE', on)
    return later ? failed('COURSE_LATER', { on, issuedOn: later.issuedOn }) : unknown('COURSE_NOT_RECORDED', { on })
  },
}

/** The day on which the cell considered the recognition: its resolution's, else that of the vote that it held. */
const dayOfConsidering = (seen: SeenCase): CalendarDate | null => {
  const resolution = papersOf(seen.facts, 'CELL_RECOGNITION_PROPOSAL').at(-1)
  if (resolution) return resolution.issuedOn
  const vote = seen.events.findLast((event) => event.kind === 'VOTE_HELD' && event.body === 'CELL_RECOGNITION')
  return vote?.occurredOn ?? null
}

/** 29-QĐ/TW 4.2.a: the cell considers within 30 working days after the twelve months, by a resolution dated after they end. */
export const CONSIDERATION: Rule = {
  id: 'R20',
  editionOn: (seen) => (reaches(seen, 'PROBATIONARY') ? endOfProbation(seen) : dayOfLooking(seen)),
  judge: (seen, text) => {
    if (!reaches(seen, 'PROBATIONARY')) return notApplicable('NOT_YET_REACHED')
    const days = numberIn(text, 'most')
    const from = endOfProbation(seen)
    const considered = dayOfConsidering(seen)
    if (considered === null && reaches(seen, 'OFFICIAL')) return unknown('RESOLUTION_NOT_RECORDED', { from })
    const on = considered ?? dayOfLooking(seen)
    const lastOn = addWorkingDays(from, days, seen.regulations.calendar)
    if (lastOn === null) return unknown('CALENDAR_UNKNOWN', { on, from, days })
    const values = { on, from, days, lastOn }
    const counted = [from, lastOn] as const
    if (on < from)
      return considered === null
        ? notApplicable('NOT_YET_REACHED')
        : failed('RECOGNITION_TOO_EARLY', { ...values, earliestOn: from })
    if (on <= lastOn) return passed('RECOGNITION_IN_TIME', values, counted)
    const until = entryOf(seen, 'OFFICIAL')?.occurredOn ?? dayOfLooking(seen)
    const consent = consentBetween(seen.facts, 'LATENESS_CONSENT', from, until)
    return consent
      ? passed('RECOGNITION_LATE_WITH_CONSENT', { ...values, consentOn: consent.issuedOn }, counted)
      : failed('RECOGNITION_LATE', values, counted)
  },
}

/** 29-QĐ/TW 4.2.b: official from the day on which the twelve months ended, however late the cell and the decision. */
export const OFFICIAL_DAY: Rule = {
  id: 'R21',
  editionOn: (seen) => (reaches(seen, 'PROBATIONARY') ? endOfProbation(seen) : dayOfLooking(seen)),
  judge: (seen, text) =>
    reaches(seen, 'PROBATIONARY')
      ? passed('OFFICIAL_FROM', { from: endOfProbation(seen, text), ceremonyOn: dayOfCeremony(seen) })
      : notApplicable('NOT_YET_REACHED'),
}
