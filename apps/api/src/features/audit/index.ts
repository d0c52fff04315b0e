export { conflictOver } from './conflict.ts'
export { findLastChange } from './last-change-store.ts'
