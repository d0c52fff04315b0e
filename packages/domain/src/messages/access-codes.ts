/** What is said no with about accounts, grants, tokens and access in an emergency. */
export const ACCESS_CODES = [
  'OWN_ACCOUNT',
  'ACCOUNT_BEYOND',
  'ACCOUNT_HOLDS_MORE',
  'ACCOUNT_IS_DISABLED',
  'ACCOUNT_IS_ENABLED',
  'NO_SECOND_FACTOR',
  'ROLE_BEYOND',
  'GRANT_TWICE',
  'GRANT_ENDED',
  'TOKEN_OVER',
  'EMERGENCY_OVER',
  'WITHHELD_FINDING',
] as const

/** What is wrong with a field of one of their forms. */
export const ACCESS_PROBLEM_CODES = [
  'USERNAME_FORM',
  'USERNAME_TAKEN',
  'EMAIL_TAKEN',
  'GRANT_IN_PAST',
  'GRANT_ENDS_EARLIER',
  'PASSWORD_SHORT',
  'PASSWORD_LONG',
  'PASSWORD_COMMON',
  'TOKEN_VERB_BEYOND',
  'TOKEN_EXPIRY',
  'REASON_SHORT',
] as const
export type AccessCode = (typeof ACCESS_CODES)[number] | (typeof ACCESS_PROBLEM_CODES)[number]
