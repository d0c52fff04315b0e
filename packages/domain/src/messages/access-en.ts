import type { AccessCode } from './access-codes.ts'

export const accessMessagesEn: Readonly<Record<AccessCode, string>> = {
  OWN_ACCOUNT: 'Somebody else must do this to your own account.',
  ACCOUNT_BEYOND: 'This account holds rights at a committee outside your scope.',
  ACCOUNT_HOLDS_MORE:
    'This account holds rights that you do not. Somebody who holds them all, or a mail to its owner, can reset it.',
  ACCOUNT_IS_DISABLED: 'This account is disabled.',
  ACCOUNT_IS_ENABLED: 'This account is active.',
  NO_SECOND_FACTOR: 'This account has no second factor.',
  ROLE_BEYOND:
    'The role “{role:role}” has the right to {verb:verb}, which you do not hold here, so you cannot give it. Rights that ask for a second factor are held only after it was shown.',
  GRANT_TWICE: 'The account has the role “{role:role}” at this committee on some of those days already.',
  GRANT_ENDED: 'This grant ended on {on}.',
  TOKEN_OVER: 'This token has expired or was revoked.',
  EMERGENCY_OVER: 'This emergency access is over.',
  USERNAME_FORM: 'Give 3 to 60 of a-z, 0-9, dot, dash and underscore, beginning with a letter.',
  USERNAME_TAKEN: 'This username is taken.',
  EMAIL_TAKEN: 'This address belongs to another account.',
  GRANT_IN_PAST: 'Grants begin and end today, {today}, or later.',
  GRANT_ENDS_EARLIER: 'This grant ends earlier, on {on}.',
  PASSWORD_SHORT: 'A password has at least {shortest} characters.',
  PASSWORD_LONG: 'A password has {longest} characters at most.',
  PASSWORD_COMMON:
    'This password is on the list of those that are guessed first. Choose another, such as a few unrelated words.',
  TOKEN_VERB_BEYOND: 'A token cannot carry the right to {verb:verb} at this committee.',
  TOKEN_EXPIRY: 'The last day is from {today} to {last}.',
  WITHHELD_FINDING: 'There is a finding that is not shown here, for it tells of masked data.',
  REASON_SHORT: 'Give a reason that others can judge, of at least {shortest} characters.',
}
