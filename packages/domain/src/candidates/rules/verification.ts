import type { CalendarDate } from '../../shared/dates.ts'
import type { Relation, Verification } from '../case-facts.ts'
import { dayOfMeeting } from './anchors.ts'
import { failed, passed, type Rule, unknown } from './seen-case.ts'

const isDone = ({ state, answeredOn }: Verification, on: CalendarDate): boolean =>
  state === 'EXEMPT' || (state === 'VERIFIED' && (answeredOn === null || answeredOn <= on))

/** Whom nobody has listed: the person, and both parents or who brought the person up in their place. */
const unlisted = (verifications: readonly Verification[]): Relation | null => {
  const has = (relation: Relation): boolean => verifications.some((one) => one.relation === relation)
  if (!has('SELF')) return 'SELF'
  if (has('CARER')) return null
  return has('FATHER') ? (has('MOTHER') ? null : 'MOTHER') : 'FATHER'
}

/** Guidance, R12: the person, the parents and the like are verified; members who declared theirs before are not asked again. */
export const VERIFICATION: Rule = {
  id: 'R12',
  editionOn: dayOfMeeting,
  judge: ({ facts, ...seen }) => {
    const on = dayOfMeeting({ facts, ...seen })
    const pending = facts.verifications.filter((one) => !isDone(one, on))
    const [first] = pending
    if (first) return failed('VERIFICATION_PENDING', { on, relation: first.relation, pending: pending.length })
    const relation = unlisted(facts.verifications)
    return relation === null
      ? passed('VERIFICATIONS_DONE', { on, verified: facts.verifications.length })
      : unknown('VERIFICATION_NOT_RECORDED', { on, relation })
  },
}
