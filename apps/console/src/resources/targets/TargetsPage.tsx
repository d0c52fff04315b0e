import { useCallback, useState } from 'react'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { ExportMenu, ExportProgress } from '../../components/list/ExportMenu.tsx'
import { useExport } from '../../components/list/use-export.ts'
import { PageHeader } from '../../components/PageHeader.tsx'
import { SetTargetDialog } from '../../components/targets/SetTargetDialog.tsx'
import { periodOf, periodValue } from '../../components/targets/target-form.ts'
import { usePeriodChoices } from '../../components/targets/use-period-choices.ts'
import { useFormat } from '../../components/use-format.ts'
import { client } from '../../providers/client.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext, type WorkingPeriod } from '../../providers/working-context.ts'
import { targetChildRowsDocument, targetRowDocument } from './documents.ts'
import { PeriodSelect } from './PeriodSelect.tsx'
import { TargetTable } from './TargetTable.tsx'
import { type LoadRows, useTargetBranches } from './use-target-branches.ts'
import './targets.css'

const PAGE = 50

/** The targets of a period down the tree, from the working scope on. */
export function TargetsPage() {
  const translate = useTranslate()
  const { scope } = useWorkingContext()
  if (!scope) {
    return (
      <EmptyState icon="target" title={translate('targets.table.empty')} hint={translate('targets.table.emptyHint')} />
    )
  }
  return <TargetsOf key={scope.id} committeeId={scope.id} />
}

function TargetsOf({ committeeId }: { committeeId: string }) {
  const translate = useTranslate()
  const { date } = useFormat()
  const { period, asOf, past } = useWorkingContext()
  const { chosen, periods, today } = usePeriodChoices()
  const [setting, setSetting] = useState<{ id: string; name: string } | null>(null)
  const { data, error, refetch } = useDocument(targetRowDocument, { id: committeeId, period, asOf })
  const levels = useTargetBranches(committeeId, useRowLoader(period, asOf))
  const control = useExport(() => ({
    list: 'targets',
    filter: { within: committeeId, period },
    orderBy: null,
    columns: null,
  }))
  const top = data?.committee
  const words = periods.find(({ value }) => value === chosen)?.words ?? ''
  const refusal = !top?.maySetTarget ? translate('targets.set.noRight') : past ? translate('targets.set.past') : null
  return (
    <>
      <PageHeader
        title={translate('targets.title')}
        facts={translate('targets.fact', {
          period: words.charAt(0).toLocaleLowerCase() + words.slice(1),
          date: date(asOf),
        })}
        actions={
          <>
            <PeriodSelect />
            <ExportMenu control={control} />
            {top?.hasChildren && (
              <GuardedButton refusal={null} to="/targets/uneven">
                {translate('targets.uneven.open')}
              </GuardedButton>
            )}
            {top?.hasChildren && (
              <GuardedButton icon="target" primary refusal={refusal} to={`/targets/allotment?committee=${committeeId}`}>
                {translate('allotment.open')}
              </GuardedButton>
            )}
          </>
        }
      />
      <ExportProgress control={control} />
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines />}
      {data && !top && <EmptyState icon="target" title={translate('targets.table.empty')} />}
      {top && (
        <>
          <TargetTable top={top} levels={levels} locked={past} onSet={setSetting} />
          <p className="note">
            {translate('targets.table.legend')}. {translate('targets.table.warning')}
          </p>
        </>
      )}
      {setting && (
        <SetTargetDialog
          committee={setting}
          period={chosen}
          periods={periods}
          today={today}
          onClose={() => setSetting(null)}
          onSaved={levels.reread}
        />
      )}
    </>
  )
}

function useRowLoader(period: WorkingPeriod, asOf: string): LoadRows {
  // The period is a new object at every choice of anything; its name is what counts.
  const value = periodValue(period)
  return useCallback(
    async (id, after, signal) => {
      const variables = { id, first: PAGE, after, period: periodOf(value), asOf }
      const { committee } = await client.query(targetChildRowsDocument, variables, { signal })
      return committee?.children ?? { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } }
    },
    [value, asOf],
  )
}
