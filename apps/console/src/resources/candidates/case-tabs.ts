/** The parts of a case's page below its columns, in the order of their tabs. */
export const CASE_TABS = ['person', 'votes', 'background', 'assessments', 'checks', 'asOf', 'privacy', 'trail'] as const
export type CaseTab = (typeof CASE_TABS)[number]

/** The tab that the address names; the first where it names none. */
export const tabIn = (search: URLSearchParams): CaseTab =>
  CASE_TABS.find((tab) => tab === search.get('tab')) ?? CASE_TABS[0]
