/** What is said no with about the rights of persons. */
export const PRIVACY_CODES = [
  'CONSENT_BEFORE_LAST',
  'CONSENT_HOLDS',
  'CONSENT_NOT_HELD',
  'REQUEST_CLOSED',
  'BREACH_CLOSED',
  'BREACH_REPORTED',
  'PERSON_ELSEWHERE',
  'PERSON_ANONYMOUS',
  'RETENTION_NOT_OVER',
] as const

/** What is wrong with a field of one of their forms. */
export const PRIVACY_PROBLEM_CODES = ['REQUEST_DAY_EARLY', 'INSTANT_IN_FUTURE', 'BEFORE_FOUND', 'ONE_SUBJECT'] as const
export type PrivacyCode = (typeof PRIVACY_CODES)[number] | (typeof PRIVACY_PROBLEM_CODES)[number]
