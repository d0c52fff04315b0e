import type { PrivacyCode } from './privacy-codes.ts'

export const privacyMessagesEn: Readonly<Record<PrivacyCode, string>> = {
  CONSENT_BEFORE_LAST: '{on} is before the last record, of {last}.',
  CONSENT_HOLDS: 'This person consented on {on} and has not withdrawn it: {dataSet:dataSet}.',
  CONSENT_NOT_HELD: 'There is no consent in force to withdraw: {dataSet:dataSet}.',
  REQUEST_CLOSED: 'The request is “{state:requestState}”, so that step may not be recorded.',
  BREACH_CLOSED: 'This breach is closed.',
  BREACH_REPORTED: 'This breach has been reported.',
  PERSON_ELSEWHERE:
    'Data of this person are also with {count} committees outside your scope. The level above all of them can do this.',
  PERSON_ANONYMOUS: 'The data of this person are anonymous.',
  RETENTION_NOT_OVER: 'The time for keeping is not over, or the person is still being followed.',
  REQUEST_DAY_EARLY: '{on} is before {earliest}, when the request came to that step.',
  INSTANT_IN_FUTURE: 'That moment has not come yet.',
  BEFORE_FOUND: 'That moment is before it was found.',
  ONE_SUBJECT: 'Name one person: a candidate or a mentor; for somebody who is in no list, write the name.',
}
