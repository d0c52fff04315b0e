import type { VariablesOf } from '@nguon/client'
import { SIDE_STATES, STAGES, type Stage } from '@nguon/domain'
import { idOfNamed } from '../../components/people/named-filters.tsx'
import type { boardCountsDocument } from './documents.ts'

export type ColumnFilter = VariablesOf<typeof boardCountsDocument>['SOURCED']

/** What the chips say, as the server takes it; the scope holds where no committee was chosen. */
export function filterOfBoard(values: Readonly<Record<string, unknown>>, scope: string | null): ColumnFilter {
  const within = idOfNamed(values.within) ?? scope
  const sideState = SIDE_STATES.find((one) => one === values.sideState)
  const mentor = idOfNamed(values.mentor)
  return {
    ...(within === null ? {} : { within }),
    ...(mentor === null ? {} : { mentor }),
    ...flag(values, 'withoutMentor'),
    ...flag(values, 'certificateMissing'),
    ...flag(values, 'assessmentOverdue'),
    ...(sideState === undefined ? {} : { sideState }),
  }
}

const flag = (
  values: Readonly<Record<string, unknown>>,
  name: 'withoutMentor' | 'certificateMissing' | 'assessmentOverdue',
) => (typeof values[name] === 'boolean' ? { [name]: values[name] } : {})

/** Who stands in a column: whoever left the path is on no board. */
export const filterOfColumn = (stage: Stage, filter: ColumnFilter): ColumnFilter => ({
  ...filter,
  stage,
  status: stage === 'OFFICIAL' ? 'OFFICIAL' : 'OPEN',
})

export function filtersOfCounts(filter: ColumnFilter): Record<Stage, ColumnFilter> {
  const entries = STAGES.map((stage): [Stage, ColumnFilter] => [stage, filterOfColumn(stage, filter)])
  return Object.fromEntries(entries) as Record<Stage, ColumnFilter>
}
