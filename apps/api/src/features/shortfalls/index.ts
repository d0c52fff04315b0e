import './schema.ts'

export { type ShortfallFilter, type ShortfallOrder, shortfallList } from './store.ts'
