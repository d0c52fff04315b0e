export { type Authentication, createAuthentication, findViewer } from './authentication.ts'
export { hashPassword } from './passwords.ts'
export { accountName, createAdministrator } from './store.ts'
