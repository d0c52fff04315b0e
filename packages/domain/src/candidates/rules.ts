import type { Verdict } from '../shared/result.ts'

export { ruleVerdicts } from './rules/judge.ts'
export { mentorVerdict, ruleOfMentor } from './rules/mentors-and-introducers.ts'
export type { SeenCase, StepDetails } from './rules/seen-case.ts'

/** What failed, and what is not known yet. */
export const standsInTheWay = ({ outcome = 'FAILED' }: Verdict): boolean =>
  outcome === 'FAILED' || outcome === 'UNKNOWN'
