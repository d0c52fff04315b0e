export {
  deleteSession,
  deleteSessionsWithoutFactor,
  findChallenged,
  findOwnAccount,
  markSecondFactor,
  useCode,
} from './accounts-store.ts'
export { hashSecret, newApiSecret } from './api-secrets.ts'
export {
  type Authentication,
  createAuthentication,
  PROVIDER_ID,
  type SignInProvider,
} from './authentication.ts'
export { isCommonPassword } from './common-passwords.ts'
export { type FoundSession, findSession, supposeSession } from './find-session.ts'
export { makeLink, readLink, useLink } from './links-service.ts'
export { hashPassword, verifyPassword } from './passwords.ts'
export { ViewerType } from './schema.ts'
export { signedCookie } from './session-token.ts'
export { ADDRESS_HEADER, noteAccount, noteRefusal, noteSession, REQUEST_HEADER } from './sign-in-audit.ts'
export { accountName, createAdministrator, findViewer } from './store.ts'
export { accountKey, type TooManyTries, tryOnce } from './tries.ts'
