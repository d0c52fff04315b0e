import type { RuleCode } from './rule-codes.ts'

export const ruleMessagesEn: Readonly<Record<RuleCode, string>> = {
  NO_EDITION_THEN: 'No text that is known here was in force on {on}.',
  NOT_YET_REACHED: 'The case has not come to this step.',
  AGE_UNKNOWN: 'The birth date is not written down.',
  AGE_WITHIN: 'At the cell meeting on {on}: {months} months of age, within {least} to {most} (full 18 to full 60).',
  AGE_BELOW:
    'At the cell meeting on {on}: {months} months of age, below {least} (18 years). The earliest day is {earliestOn}.',
  AGE_ABOVE:
    'At the cell meeting on {on}: {months} months of age, above {most} (60 years), so a consent at province level is needed before the decision.',
  AGE_CONSENT_NOT_NEEDED: '{months} months of age, not above {over}: no consent for the age is needed.',
  AGE_CONSENT_GIVEN: 'Over 60, with the consent at province level of {issuedOn}, before the decision.',
  AGE_CONSENT_NEEDED: 'Over 60: the standing committee at province level must consent in writing before the decision.',
  AGE_CONSENT_LACKING: 'Over 60, and no consent at province level from before the decision on {on}.',
  EDUCATION_UNKNOWN: 'The education is not written down.',
  EDUCATION_ENOUGH: 'Education “{education:education}”, which reaches “{least:education}”.',
  EDUCATION_BELOW: 'Education “{education:education}”, below “{least:education}”.',
  EDUCATION_BY_AREA: 'Education “{education:education}”, below “{least:education}”; this area has a rule of its own.',
  AREA_RULE_NOT_NEEDED: 'The area has no rule of its own for education.',
  AREA_EDUCATION_ENOUGH: 'Education “{education:education}”, which reaches “{least:education}” as the area asks.',
  AREA_EDUCATION_BELOW: 'Education “{education:education}”, below “{least:education}” as the area asks.',
  AREA_EDUCATION_BY_ELDER: 'A village elder or the like, for whom a rule of its own holds.',
  ELDER_UNKNOWN:
    'Education “{education:education}”, below “{least:education}”; whether the person is a village elder or the like is not written down.',
  ELDER_RULE_NOT_NEEDED: 'Not a village elder or the like who needs a consent.',
  ELDER_CONSENT_GIVEN: 'Reads and writes, with the consent at province level of {issuedOn}.',
  ELDER_CONSENT_LATER: 'The consent at province level came only after the cell meeting on {on}.',
  ELDER_CONSENT_NEEDED: 'The consent at province level for the education is not written down.',
  CERTIFICATE_NOT_RECORDED: 'The certificate of the awareness course is not written down.',
  CERTIFICATE_LATER: 'The certificate is of {issuedOn}, after the cell meeting on {on}.',
  CERTIFICATE_VALID: 'The certificate of {issuedOn} is good until {validUntil}; the cell met on {on}.',
  CERTIFICATE_EXPIRED:
    'The certificate of {issuedOn} was good for {months} months, until {validUntil}; on the day of the cell meeting, {on}, it had expired.',
  PAPER_NOT_RECORDED: '“{paper:paperKind}” is not written down.',
  PAPERS_VALID: 'The papers are within {months} months at the cell meeting on {on}.',
  PAPER_STALE:
    '“{paper:paperKind}” of {issuedOn} was good for {months} months, until {validUntil}; on the day of the cell meeting, {on}, it was too old and must be made again.',
  PAPER_LATER: '“{paper:paperKind}” is of {issuedOn}, after the cell meeting on {on}.',
  PAPERS_IN_ORDER: 'Application, curriculum vitae and verification follow each other in order.',
  PAPERS_OUT_OF_ORDER: '“{paper:paperKind}” of {issuedOn} is before “{earlierPaper:paperKind}” of {earlierOn}.',
  MENTOR_NOT_ASSIGNED: 'Nobody is assigned to help on {on}.',
  MENTOR_ACQUAINTED:
    'An official member, {months} months in the same unit on the day of the assignment, {on} (at least {least}).',
  ACQUAINTANCE_UNKNOWN:
    'Since when the mentor shares a unit with the candidate is not written down (at least {least} months on {on}).',
  ACQUAINTANCE_TOO_SHORT:
    'In the same unit since {acquaintedSince}: {months} months on the day of the assignment, {on}, fewer than {least}. The earliest day is {earliestOn}.',
  ACQUAINTANCE_NOT_ASKED: 'The mentor took over from another: the twelve months together are not asked for.',
  MENTOR_OFFICIAL_UNKNOWN: 'Since when the mentor is an official member is not written down (assigned on {on}).',
  MENTOR_NOT_OFFICIAL_THEN:
    'On the day of the assignment, {on}, the mentor was not yet an official member (official since {officialSince}).',
  MENTOR_UNDER_DISCIPLINE: 'The mentor is under discipline since {since}; looked at on {on}.',
  MENTOR_SERVES_NO_MORE: 'The mentor has not served since {endedOn}; looked at on {on}.',
  NO_REPLACEMENT_MENTOR: 'Nobody helps in place of another on {on}.',
  REPLACEMENT_MENTOR_OFFICIAL: 'Who took over was an official member on the day of the assignment, {on}.',
  INTRODUCERS_NOT_RECORDED: 'No introducer is written down (at least {least} official members).',
  INTRODUCERS_ENOUGH:
    '{members} official members and {organisations} organisations introduce the person (at least {least} members).',
  INTRODUCERS_TOO_FEW:
    'Only {members} official members and {organisations} organisations introduce the person; at least {least} official members are needed.',
  INTRODUCER_STANDING_UNKNOWN:
    'Since when an introducer is official is not written down: {members} official members and {organisations} organisations are certain, at least {least} are needed.',
  VERIFICATION_NOT_RECORDED: 'The verification is not written down: {relation:relation}.',
  VERIFICATIONS_DONE: 'All {verified} verifications were done by {on}.',
  VERIFICATION_PENDING: '{pending} verifications were not done by {on}, among them: {relation:relation}.',
  VOTE_NOT_RECORDED: 'The vote of the cell is not written down ({on}).',
  VOTE_REACHES:
    '{inFavour} votes in favour of {denominator} who count, at least {needed} needed ({officialMembers} official members, less {registeredElsewhere} registered elsewhere, less {exemptedAbsent} exempted and absent).',
  VOTE_FALLS_SHORT:
    'Only {inFavour} votes in favour of {denominator} who count, at least {needed} needed ({officialMembers} official members, less {registeredElsewhere} registered elsewhere, less {exemptedAbsent} exempted and absent).',
  VOTE_DECIDED_ABOVE: 'After three votes the committee above let the case go on ({on}).',
  DENOMINATOR_COUNTED:
    '{denominator} count: {officialMembers} official members, less {registeredElsewhere} registered elsewhere, less {exemptedAbsent} exempted and absent; {present} present.',
  DENOMINATOR_IMPOSSIBLE:
    'The figures of the vote do not fit: {denominator} count ({officialMembers} official members, less {registeredElsewhere}, less {exemptedAbsent}) and {present} were present.',
  COMMITTEE_VOTE_NOT_RECORDED: 'The vote of the committee is not written down ({on}).',
  COMMITTEE_VOTE_NOT_ASKED: 'The text in force on {on} asks for no vote of a committee in between.',
  COMMITTEE_PASSED_OVER:
    'The cell has a committee above it, which did not vote to propose before the decision on {on}.',
  DECIDING_BODY_UNKNOWN: 'Whose decision it is on {on} is not written down; competent is: {competent:decidingBody}.',
  DECIDED_BY_COMPETENT: 'Decided on {on} by: {body:decidingBody}, which is competent.',
  DECIDED_BY_ANOTHER: 'Decided on {on} by: {body:decidingBody}, but competent is: {competent:decidingBody}.',
  CELL_LARGE_ENOUGH: 'The cell has {members} official members (at least {least}).',
  CELL_TOO_SMALL:
    'The cell has {members} official members, fewer than the {least} that it needs to decide; the committee above must add members or merge it.',
  CELL_SIZE_UNKNOWN: 'How many official members the cell has is not written down (at least {least}).',
  CEREMONY_IN_TIME: 'Ceremony on {on}, within {days} working days of {from} (until {lastOn}).',
  CEREMONY_LATE:
    'Ceremony on {on}, later than {days} working days after {from} (until {lastOn}), and without the consent of the committee above.',
  CEREMONY_LATE_WITH_CONSENT:
    'Ceremony on {on}, later than {days} working days after {from} (until {lastOn}); the committee above consented on {consentOn}.',
  DECISION_RECEIPT_UNKNOWN:
    'When the decision was received is not written down; {days} working days run from that day to the ceremony on {on}.',
  CALENDAR_UNKNOWN: 'The public holidays are not known for the {days} working days after {from} (looked at on {on}).',
  PROBATION_OVER:
    'The {months} months of probation since the ceremony on {ceremonyOn} are over from {earliestOn} on; looked at on {on}.',
  PROBATION_RUNS:
    'On {on} the {months} months of probation since the ceremony on {ceremonyOn} are not over. The earliest day is {earliestOn}.',
  COURSE_PASSED: 'The certificate of the new members’ course is of {issuedOn}, by {on}.',
  COURSE_LATER: 'The certificate of the new members’ course is of {issuedOn}, after {on}.',
  COURSE_NOT_RECORDED: 'The certificate of the new members’ course is not written down (looked at on {on}).',
  RECOGNITION_IN_TIME:
    'The cell considers on {on}, within {days} working days of the end of probation on {from} (until {lastOn}).',
  RECOGNITION_TOO_EARLY:
    'The resolution of the cell is of {on}, before probation ends on {from} ({days} working days follow, until {lastOn}). The earliest day is {earliestOn}.',
  RECOGNITION_LATE:
    'The cell considers on {on}, later than {days} working days after probation ended on {from} (until {lastOn}), and without the consent of the committee above.',
  RECOGNITION_LATE_WITH_CONSENT:
    'The cell considers on {on}, later than {days} working days after probation ended on {from} (until {lastOn}); the committee above consented on {consentOn}.',
  RESOLUTION_NOT_RECORDED: 'The resolution of the cell to recognise is not written down (probation ended on {from}).',
  OFFICIAL_FROM:
    'Official from {from}, twelve months after the ceremony on {ceremonyOn}, however late the recognition.',
  NO_UNDECIDED_VOTE: 'No vote ended without two thirds either way.',
  VOTES_LEFT: '{votes} votes ended without two thirds either way; after {most} it goes to the committee above.',
  VOTES_EXHAUSTED:
    '{votes} votes ended without two thirds either way (the limit is {most}): the committee above decides.',
  SENIORITY_FROM: 'Seniority runs from the admission decision of {from}.',
  NO_TRANSFER: 'The case does not move to another cell.',
  TRANSFER_CERTIFIED: 'The old committee certified on {issuedOn} for the move that began on {startedOn}.',
  TRANSFER_CERTIFICATE_LACKING:
    'The certificate of the old committee is not written down for the move that began on {startedOn}.',
  NEW_CELL_MENTOR_LACKING:
    'The new cell took the case over on {acceptedOn} (begun on {startedOn}, certified on {issuedOn}) and has assigned nobody to help.',
  NO_MEMBER_TRANSFER: 'No transfer of a member.',
  TRANSFER_IN_TIME: 'The transfer from {from} to {on} is within {days} working days (until {lastOn}).',
  TRANSFER_LATE: 'The transfer from {from} to {on} took longer than {days} working days (until {lastOn}).',
  FIRST_ADMISSION: 'A first admission.',
  MEMBERSHIP_NOT_RECORDED: 'The earlier membership is not written down.',
  READMISSION_POSSIBLE: 'Left on {leftOn}; by {on} the {months} months are over.',
  READMISSION_TOO_SOON: 'Left on {leftOn}; on {on} the {months} months are not over. The earliest day is {earliestOn}.',
  READMISSION_ONCE_ONLY: 'Admitted again {readmissions} times already; that is done only once.',
  READMISSION_CRIME_TOO_RECENT:
    'The record was cleared on {crimeClearedOn}; on {on} the {months} months are not over. The earliest day is {earliestOn}.',
  READMISSION_CONSENT_LACKING:
    'The consent at province level to admit again, by the decision on {on}, is not written down.',
  NOT_BARRED: 'Not one of the five groups that are never admitted again.',
  BARRED_FOR_GOOD: 'One of the groups that are never admitted again: {group:barredGroup}.',
}
