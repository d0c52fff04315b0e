import { addWorkingDays } from '../../calendars/working-days.ts'
import type { CalendarDate } from '../../shared/dates.ts'
import { coversDay } from '../../shared/ranges.ts'
import { dayOfLooking, entryOf } from './anchors.ts'
import { paperOn } from './papers-at-hand.ts'
import { failed, notApplicable, numberIn, passed, type Rule, type SeenCase, unknown } from './seen-case.ts'

interface Transfer {
  readonly startedOn: CalendarDate
  readonly acceptedOn: CalendarDate | null
}
/** The latest transfer that was not called off. */
const lastTransfer = ({ events }: SeenCase): Transfer | null => {
  let earlier: Transfer | null = null
  let last: Transfer | null = null
  for (const event of events) {
    if (event.kind === 'TRANSFER_STARTED') {
      earlier = last
      last = { startedOn: event.occurredOn, acceptedOn: null }
    }
    if (event.kind === 'TRANSFER_ACCEPTED' && last) last = { ...last, acceptedOn: event.occurredOn }
    if (event.kind === 'TRANSFER_CANCELLED') last = earlier
  }
  return last
}
const dayOfTransfer = (seen: SeenCase): CalendarDate => lastTransfer(seen)?.startedOn ?? dayOfLooking(seen)

/** Guidance, R26: the old committee certifies, and the new cell assigns an official member, known for however short. */
export const MOVE: Rule = {
  id: 'R26',
  editionOn: dayOfTransfer,
  judge: (seen) => {
    const transfer = lastTransfer(seen)
    if (!transfer) return notApplicable('NO_TRANSFER')
    const { startedOn, acceptedOn } = transfer
    const on = acceptedOn ?? dayOfLooking(seen)
    const certificate = paperOn(seen.facts, 'TRANSFER_CERTIFICATE', on)
    if (!certificate) return unknown('TRANSFER_CERTIFICATE_LACKING', { startedOn })
    const values = { startedOn, issuedOn: certificate.issuedOn }
    if (acceptedOn === null) return passed('TRANSFER_CERTIFIED', values)
    const day = dayOfLooking(seen)
    const assigned = seen.facts.mentors.some((mentor) => mentor.startsOn >= startedOn && coversDay(mentor, day))
    return assigned
      ? passed('TRANSFER_CERTIFIED', values)
      : failed('NEW_CELL_MENTOR_LACKING', { ...values, acceptedOn })
  },
}

/** Guidance, R27: a member's transfer is done within 60 working days; the clock of the probation goes on. */
export const MEMBER_MOVE: Rule = {
  id: 'R27',
  editionOn: dayOfTransfer,
  judge: (seen, text) => {
    const transfer = lastTransfer(seen)
    const ceremony = entryOf(seen, 'PROBATIONARY')
    if (!transfer || !ceremony || ceremony.occurredOn > transfer.startedOn) return notApplicable('NO_MEMBER_TRANSFER')
    const days = numberIn(text, 'most')
    const { startedOn } = transfer
    const on = transfer.acceptedOn ?? dayOfLooking(seen)
    const lastOn = addWorkingDays(startedOn, days, seen.regulations.calendar)
    if (lastOn === null) return unknown('CALENDAR_UNKNOWN', { on, from: startedOn, days })
    const values = { on, from: startedOn, days, lastOn }
    const counted = [startedOn, lastOn] as const
    return on <= lastOn ? passed('TRANSFER_IN_TIME', values, counted) : failed('TRANSFER_LATE', values, counted)
  },
}
