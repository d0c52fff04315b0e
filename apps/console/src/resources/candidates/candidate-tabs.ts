import type { VariablesOf } from '@nguon/client'
import type { Stage } from '@nguon/domain'
import type { candidateCountsDocument } from './list-documents.ts'

export type CandidateFilter = VariablesOf<typeof candidateCountsDocument>['open']

const SOURCING: readonly Stage[] = ['SOURCED', 'CULTIVATING', 'AWARENESS_TRAINED']
const DOSSIER: readonly Stage[] = [
  'DOSSIER_OPEN',
  'VERIFYING',
  'OPINIONS_COLLECTED',
  'CELL_PROPOSED',
  'COMMITTEE_PROPOSED',
  'ADMISSION_DECIDED',
]
const PROBATIONARY: readonly Stage[] = ['PROBATIONARY', 'RECOGNITION_PENDING']

/** The groups in which a committee looks at its candidates, each as the filter that makes it. */
export const CANDIDATE_TABS = [
  { key: 'open', filter: { status: 'OPEN' } },
  { key: 'sourcing', filter: { status: 'OPEN', stages: [...SOURCING] } },
  { key: 'dossier', filter: { status: 'OPEN', stages: [...DOSSIER] } },
  { key: 'probationary', filter: { status: 'OPEN', stages: [...PROBATIONARY] } },
  { key: 'withoutMentor', filter: { status: 'OPEN', withoutMentor: true } },
  { key: 'official', filter: { status: 'OFFICIAL' } },
  { key: 'exited', filter: { status: 'EXITED' } },
] as const satisfies readonly { key: string; filter: CandidateFilter }[]

export type CandidateTab = (typeof CANDIDATE_TABS)[number]['key']

/** The filter of every tab within a committee: what the counts are asked with. */
export function tabFilters(within: string | null): Record<CandidateTab, CandidateFilter> {
  const scope = within === null ? {} : { within }
  const filterOf = (tab: CandidateTab): CandidateFilter => {
    const found = CANDIDATE_TABS.find(({ key }) => key === tab)
    return { ...scope, ...found?.filter }
  }
  return {
    open: filterOf('open'),
    sourcing: filterOf('sourcing'),
    dossier: filterOf('dossier'),
    probationary: filterOf('probationary'),
    withoutMentor: filterOf('withoutMentor'),
    official: filterOf('official'),
    exited: filterOf('exited'),
  }
}
