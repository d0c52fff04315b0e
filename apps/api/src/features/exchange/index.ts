export { closeLostImports } from './store.ts'
