export { servePrinting } from './print-route.ts'
