import type { MentorCode } from './mentor-codes.ts'

export const mentorMessagesEn: Readonly<Record<MentorCode, string>> = {
  NOT_HELPING_THEN: 'In the quarter {period} the member did not help the candidate.',
  RESTRICTION_OVER: 'It has been over since {endedOn}.',
  ALREADY_WITHDRAWN: 'It has been taken out of the register already.',
  ALREADY_IN_CLASS: 'The person has a certificate of the class already.',
  ALREADY_THERE: 'The member belongs to that committee already.',
  QUARTER_FORM: 'Write a quarter like 2026-Q1.',
  BEFORE_QUARTER: 'The day {on} is before the first day of the quarter, {startsOn}.',
  EACH_CRITERION_ONCE: 'Rate each criterion once.',
  BEFORE_CLASS_ENDS: 'The day {on} is before the last day of the class, {endsOn}.',
  NOT_TOGETHER: 'Not to be filled in together with the choice above.',
  NOT_A_CERTIFICATE: 'A class gives certificates of the awareness course or of the new members’ course.',
}
