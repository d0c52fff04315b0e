import './schema.ts'

export { serveExports } from './export-route.ts'
export { serveImportFiles } from './files.ts'
export { closeLostImports } from './store.ts'
export { lookUpOrStarter } from './under-way.ts'
