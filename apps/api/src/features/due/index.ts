export { serveCalendars } from './calendar-route.ts'
export { digestRound } from './digest-round.ts'
export { RECOUNT } from './recount.ts'
