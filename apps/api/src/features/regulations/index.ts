import './schema.ts'

export { regulationsIn, regulationsOf } from './store.ts'
