export { conflictOver } from './conflict.ts'
export { findLastChange } from './store.ts'
