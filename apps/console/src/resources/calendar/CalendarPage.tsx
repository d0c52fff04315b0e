import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { Agenda } from './Agenda.tsx'
import { dueDaysDocument } from './documents.ts'
import { MonthTable } from './MonthTable.tsx'
import { itemsByDay, monthBeside, monthGrid, monthOf } from './month-grid.ts'
import './calendar.css'

/** What is due in the scope, day by day of a month. */
export function CalendarPage() {
  const translate = useTranslate()
  const { number } = useFormat()
  const may = useMay('CANDIDATE_READ')
  const { scope, today } = useWorkingContext()
  const [params, setParams] = useSearchParams()
  const month = monthOf(params.get('month'), today)
  const grid = useMemo(() => monthGrid(month), [month])
  const filter = useMemo(
    () => ({ from: grid.from, to: grid.to, ...(scope ? { within: scope.id } : {}) }),
    [grid, scope],
  )
  const { data, error, refetch, stale } = useDocument(dueDaysDocument, { filter }, { enabled: may, keepPrevious: true })
  const [year, monthNumber] = month.split('-')
  const name = translate('calendar.month', { month: Number(monthNumber), year: year ?? '' })
  const show = (next: string) => setParams(next === today.slice(0, 7) ? {} : { month: next })
  if (!may) {
    return (
      <>
        <PageHeader title={translate('calendar.title')} />
        <ForbiddenState />
      </>
    )
  }
  const items = data?.dueItems.nodes ?? []
  const total = data?.dueItems.totalCount ?? 0
  return (
    <>
      <PageHeader
        title={name}
        path={[{ label: translate('due.title'), to: '/inbox' }]}
        facts={
          data
            ? translate(total > items.length ? 'calendar.cut' : 'calendar.count', {
                smart_count: total,
                count: number(total),
                shown: number(items.length),
              })
            : translate('calendar.title')
        }
        actions={
          <>
            <GuardedButton
              icon="chevronLeft"
              label={translate('app.calendar.previousMonth')}
              refusal={null}
              onClick={() => show(monthBeside(month, -1))}
            />
            <GuardedButton refusal={null} onClick={() => show(today.slice(0, 7))}>
              {translate('calendar.thisMonth')}
            </GuardedButton>
            <GuardedButton
              icon="chevronRight"
              label={translate('app.calendar.nextMonth')}
              refusal={null}
              onClick={() => show(monthBeside(month, 1))}
            />
          </>
        }
      />
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines count={5} />}
      {data && (
        <div aria-busy={stale}>
          <MonthTable grid={grid} byDay={itemsByDay(items)} today={today} label={name} onMonth={show} />
          <div className="only-phone">
            {items.length === 0 ? (
              <EmptyState icon="calendar" title={translate('calendar.none')} />
            ) : (
              <Agenda byDay={itemsByDay(items)} today={today} />
            )}
          </div>
        </div>
      )}
    </>
  )
}
