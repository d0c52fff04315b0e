import './schema.ts'

export { ShortfallType } from './schema.ts'
export {
  keysOfPeriod,
  type ShortfallFilter,
  type ShortfallOrder,
  shortfallById,
  shortfallList,
  shortfallSummaryOf,
} from './store.ts'
