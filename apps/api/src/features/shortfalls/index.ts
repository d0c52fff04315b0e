import './schema.ts'

export { keysOfPeriod, type ShortfallFilter, type ShortfallOrder, shortfallList, shortfallSummaryOf } from './store.ts'
