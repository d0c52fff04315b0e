import { fullMonthsBetween } from '../../calendars/full-months.ts'
import { isHardArea } from '../../committees/committees.ts'
import { EDUCATIONS, type Education } from '../../people/persons.ts'
import type { RuleText } from '../../regulations/editions.ts'
import { addMonths } from '../../shared/dates.ts'
import { dayOfDecision, dayOfMeeting, reaches } from './anchors.ts'
import { paperOn, papersOf } from './papers-at-hand.ts'
import { failed, notApplicable, numberIn, passed, type Rule, type SeenCase, unknown } from './seen-case.ts'

const isAtLeast = (education: Education, least: Education): boolean =>
  EDUCATIONS.indexOf(education) >= EDUCATIONS.indexOf(least)

const leastIn = ({ rule, values }: RuleText): Education => {
  const least = EDUCATIONS.find((one) => one === values.least)
  if (!least) throw new Error(`${rule} has no education ${values.least}`)
  return least
}

const hasAreaRule = ({ facts }: SeenCase): boolean => facts.cell.areaTraits.some(isHardArea)

/** 24-QĐ/TW 1.1.1, 29-QĐ/TW 1.1.a: from full 18 to full 60, by month, on the day of the cell meeting. */
export const AGE: Rule = {
  id: 'R1',
  editionOn: dayOfMeeting,
  judge: (seen, text) => {
    const { birthDate } = seen.facts.person
    if (birthDate === null) return unknown('AGE_UNKNOWN')
    const on = dayOfMeeting(seen)
    const [months, least, most] = [fullMonthsBetween(birthDate, on), numberIn(text, 'least'), numberIn(text, 'most')]
    const values = { on, months, least, most }
    if (months < least) return failed('AGE_BELOW', { ...values, earliestOn: addMonths(birthDate, least) })
    // The whole month of the sixtieth birthday is within; a month later R2 asks for a consent instead.
    return months > most ? notApplicable('AGE_ABOVE', values) : passed('AGE_WITHIN', values)
  },
}

/** 01-HD/TW 28/09/2021 1.1: over 60 with the written consent of the standing committee at province level, before the decision. */
export const AGE_BY_CONSENT: Rule = {
  id: 'R2',
  editionOn: dayOfDecision,
  judge: (seen, text) => {
    const { birthDate } = seen.facts.person
    if (birthDate === null) return unknown('AGE_UNKNOWN')
    const months = fullMonthsBetween(birthDate, dayOfMeeting(seen))
    const on = dayOfDecision(seen)
    const values = { on, months, over: numberIn(text, 'aboveMonths') }
    if (months <= values.over) return notApplicable('AGE_CONSENT_NOT_NEEDED', values)
    const consent = papersOf(seen.facts, 'PROVINCIAL_CONSENT_AGE').find(({ issuedOn }) => issuedOn < on)
    if (consent) return passed('AGE_CONSENT_GIVEN', { ...values, issuedOn: consent.issuedOn })
    // The consent may come until the decision, so before it nothing is refused yet.
    return reaches(seen, 'ADMISSION_DECIDED')
      ? failed('AGE_CONSENT_LACKING', values)
      : unknown('AGE_CONSENT_NEEDED', values)
  },
}

/** 24-QĐ/TW 1.2.1, 29-QĐ/TW 1.2.a: lower-secondary school; 208-QĐ/TW asks for its completion, not for the diploma. */
export const EDUCATION: Rule = {
  id: 'R3',
  editionOn: dayOfMeeting,
  judge: (seen, text) => {
    const { education } = seen.facts.person
    if (education === null) return unknown('EDUCATION_UNKNOWN')
    const values = { on: dayOfMeeting(seen), education, least: leastIn(text) }
    if (isAtLeast(education, values.least)) return passed('EDUCATION_ENOUGH', values)
    return hasAreaRule(seen) ? notApplicable('EDUCATION_BY_AREA', values) : failed('EDUCATION_BELOW', values)
  },
}

/** 01-HD/TW 28/09/2021 1.2: at least primary school in mountain, border, island, ethnic-minority or very hard areas. */
export const EDUCATION_IN_AREA: Rule = {
  id: 'R4',
  editionOn: dayOfMeeting,
  judge: (seen, text) => {
    const { education, communityElder } = seen.facts.person
    if (!hasAreaRule(seen)) return notApplicable('AREA_RULE_NOT_NEEDED')
    if (education === null) return unknown('EDUCATION_UNKNOWN')
    const values = { on: dayOfMeeting(seen), education, least: leastIn(text) }
    if (isAtLeast(education, values.least)) return passed('AREA_EDUCATION_ENOUGH', values)
    if (communityElder === null) return unknown('ELDER_UNKNOWN', values)
    return communityElder ? notApplicable('AREA_EDUCATION_BY_ELDER', values) : failed('AREA_EDUCATION_BELOW', values)
  },
}

/** 01-HD/TW 28/09/2021 1.2: village elders and the like there read and write, with a written consent at province level. */
export const EDUCATION_OF_ELDERS: Rule = {
  id: 'R5',
  editionOn: dayOfMeeting,
  judge: (seen, text) => {
    const { education, communityElder } = seen.facts.person
    const needed = hasAreaRule(seen) && communityElder === true
    if (!needed) return notApplicable('ELDER_RULE_NOT_NEEDED')
    if (education === null) return unknown('EDUCATION_UNKNOWN')
    if (isAtLeast(education, 'PRIMARY')) return notApplicable('ELDER_RULE_NOT_NEEDED')
    const on = dayOfMeeting(seen)
    const values = { on, education, least: leastIn(text) }
    const consent = paperOn(seen.facts, 'PROVINCIAL_CONSENT_LITERACY', on)
    if (consent) return passed('ELDER_CONSENT_GIVEN', { ...values, issuedOn: consent.issuedOn })
    return papersOf(seen.facts, 'PROVINCIAL_CONSENT_LITERACY').length > 0
      ? failed('ELDER_CONSENT_LATER', values)
      : unknown('ELDER_CONSENT_NEEDED', values)
  },
}
