import './schema.ts'

export { touchCase } from './store.ts'
export { PaperType } from './types.ts'
