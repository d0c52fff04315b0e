export { findLastChange } from './store.ts'
