export {
  ADDRESS_HEADER,
  type Authentication,
  createAuthentication,
  type FoundSession,
  findSession,
} from './authentication.ts'
export { hashPassword } from './passwords.ts'
export { ViewerType } from './schema.ts'
export { accountName, createAdministrator, findViewer } from './store.ts'
