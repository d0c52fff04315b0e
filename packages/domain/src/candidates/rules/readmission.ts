import { addMonths, type CalendarDate } from '../../shared/dates.ts'
import { dayOfDecision, dayOfEntering, reaches } from './anchors.ts'
import { paperOn } from './papers-at-hand.ts'
import { failed, notApplicable, numberIn, passed, type Rule, type SeenCase, unknown } from './seen-case.ts'

const dayOfOpening = (seen: SeenCase): CalendarDate => dayOfEntering(seen, 'SOURCED')

/** 24-QĐ/TW 3.5.1 and 3.5.3: 36 months after leaving, 60 after a cleared lesser crime, once, and with a written consent. */
export const READMISSION: Rule = {
  id: 'R28',
  editionOn: dayOfOpening,
  judge: (seen, text) => {
    const { caseKind, earlierMembership } = seen.facts
    if (caseKind === 'FIRST') return notApplicable('FIRST_ADMISSION')
    if (earlierMembership === null) return unknown('MEMBERSHIP_NOT_RECORDED')
    const { leftOn, crimeClearedOn, readmissions } = earlierMembership
    if (readmissions >= numberIn(text, 'times')) return failed('READMISSION_ONCE_ONLY', { readmissions })
    const on = dayOfOpening(seen)
    const months = numberIn(text, 'least')
    const afterLeaving = addMonths(leftOn, months)
    if (on < afterLeaving) return failed('READMISSION_TOO_SOON', { on, leftOn, months, earliestOn: afterLeaving })
    const monthsAfterCrime = numberIn(text, 'afterCrime')
    const afterCrime = crimeClearedOn === null ? null : addMonths(crimeClearedOn, monthsAfterCrime)
    if (crimeClearedOn !== null && afterCrime !== null && on < afterCrime)
      return failed('READMISSION_CRIME_TOO_RECENT', {
        on,
        crimeClearedOn,
        months: monthsAfterCrime,
        earliestOn: afterCrime,
      })
    const lacksConsent =
      reaches(seen, 'ADMISSION_DECIDED') && !paperOn(seen.facts, 'READMISSION_CONSENT', dayOfDecision(seen))
    return lacksConsent
      ? unknown('READMISSION_CONSENT_LACKING', { on: dayOfDecision(seen) })
      : passed('READMISSION_POSSIBLE', { on, leftOn, months })
  },
}

/** 24-QĐ/TW 3.5.2: five groups are never admitted again. */
export const BARRED: Rule = {
  id: 'R30',
  editionOn: dayOfOpening,
  judge: ({ facts }) => {
    if (facts.caseKind === 'FIRST') return notApplicable('FIRST_ADMISSION')
    if (facts.earlierMembership === null) return unknown('MEMBERSHIP_NOT_RECORDED')
    const { barredGroup } = facts.earlierMembership
    return barredGroup === null ? passed('NOT_BARRED') : failed('BARRED_FOR_GOOD', { group: barredGroup })
  },
}
