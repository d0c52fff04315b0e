import type { VariablesOf } from '@nguon/client'
import type { mentorCountsDocument } from './documents.ts'

export type MentorFilter = VariablesOf<typeof mentorCountsDocument>['active']

/** The groups in which a committee looks at its mentors, each as the filter that makes it. */
export const MENTOR_TABS = [
  { key: 'active', filter: { active: true } },
  { key: 'free', filter: { free: true } },
  { key: 'overloaded', filter: { overloaded: true } },
  { key: 'noLongerEligible', filter: { noLongerEligible: true } },
  { key: 'silent', filter: { silent: true } },
  { key: 'ended', filter: { active: false } },
] as const satisfies readonly { key: string; filter: MentorFilter }[]

/** The groups that somebody may be asked about: who no longer may help tells of discipline. */
export const tabsFor = (seesStanding: boolean): readonly (typeof MENTOR_TABS)[number][] =>
  MENTOR_TABS.filter(({ key }) => seesStanding || key !== 'noLongerEligible')

/** The filter of every tab within a committee: what the counts are asked with. */
export function tabFilters(within: string | null): Record<(typeof MENTOR_TABS)[number]['key'], MentorFilter> {
  const scope = within === null ? {} : { within }
  return {
    active: { ...scope, active: true },
    free: { ...scope, free: true },
    overloaded: { ...scope, overloaded: true },
    noLongerEligible: { ...scope, noLongerEligible: true },
    silent: { ...scope, silent: true },
    ended: { ...scope, active: false },
  }
}
