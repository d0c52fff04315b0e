import type { ResultOf } from '@nguon/client'
import { isCell } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { GroupSection } from '../../components/targets/GroupSection.tsx'
import { termName } from '../../components/term-name.ts'
import { AllotmentSection } from './AllotmentSection.tsx'
import { CommitteeFigures } from './CommitteeFigures.tsx'
import type { committeeSummaryDocument } from './page-documents.ts'
import { YearlyTargets } from './YearlyTargets.tsx'

export type CommitteeSummaryValue = NonNullable<ResultOf<typeof committeeSummaryDocument>['committee']>

type Term = { name: string; firstYear: number; lastYear: number }
type Props = { committee: CommitteeSummaryValue; term: Term; year: number | null; asOf: string; memberYear: number }

/** What a committee has reached, year by year, and how its target is shared out. */
export function CommitteeSummary({ committee, term, year, asOf, memberYear }: Props) {
  const translate = useTranslate()
  return (
    <>
      <CommitteeFigures committee={committee} memberYear={memberYear} />
      <YearlyTargets years={committee.yearlyProgress} whole={committee.whole} />
      <GroupSection
        committeeId={committee.id}
        period={year === null ? { term: term.name } : { year }}
        asOf={asOf}
        periodWords={
          year === null
            ? translate('targets.period.term', { name: termName(term.name) })
            : translate('targets.period.year', { year })
        }
      />
      {!isCell(committee.kind) && (
        <AllotmentSection
          key={`${committee.id}/${term.name}`}
          committeeId={committee.id}
          hasChildren={committee.hasChildren}
          term={term}
          asOf={asOf}
          year={year}
        />
      )}
    </>
  )
}
