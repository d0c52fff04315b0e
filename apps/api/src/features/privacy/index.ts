import './schema.ts'

export { servePersonalData } from './export-route.ts'
