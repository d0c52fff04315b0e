import { UNEVEN_STATES } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { Choice } from '../../components/Choice.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { ExportMenu, ExportProgress } from '../../components/list/ExportMenu.tsx'
import { PageLinks } from '../../components/list/PageLinks.tsx'
import { useExport } from '../../components/list/use-export.ts'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { PeriodSelect } from './PeriodSelect.tsx'
import { UnevenTable } from './UnevenTable.tsx'
import { unevenDocument } from './uneven-documents.ts'
import {
  KINDS_ABOVE,
  readUneven,
  UNEVEN_PAGE_SIZES,
  type UnevenQuestion,
  unevenAddress,
  unevenFilter,
  unevenOrderedBy,
} from './uneven-question.ts'
import './targets.css'

/** Every committee of the scope whose children's targets are not its own together. */
export function UnevenPage() {
  const translate = useTranslate()
  const { scope } = useWorkingContext()
  if (!scope)
    return (
      <EmptyState icon="target" title={translate('targets.table.empty')} hint={translate('targets.table.emptyHint')} />
    )
  return <UnevenOf key={scope.id} committeeId={scope.id} name={scope.name} />
}

function UnevenOf({ committeeId, name }: { committeeId: string; name: string }) {
  const translate = useTranslate()
  const { period, asOf } = useWorkingContext()
  const [address, setAddress] = useSearchParams()
  const question = readUneven(address)
  const ask = (asked: UnevenQuestion): void => setAddress(unevenAddress(asked), { replace: true })
  const { order, descending, page, size } = question
  const orderBy = { field: order, direction: descending ? ('DESC' as const) : ('ASC' as const) }
  const { data, error, stale, refetch } = useDocument(
    unevenDocument,
    { id: committeeId, period, asOf, filter: unevenFilter(question), orderBy, first: size, offset: (page - 1) * size },
    { keepPrevious: true },
  )
  const control = useExport(() => ({
    list: 'allotments',
    filter: { within: committeeId, period, asOf, ...unevenFilter(question) },
    orderBy,
    columns: null,
  }))
  const found = data?.committee?.unevenAllotments
  return (
    <>
      <PageHeader
        title={translate('targets.uneven.title')}
        path={[{ label: translate('targets.title'), to: '/targets' }]}
        facts={translate('targets.uneven.facts', { name })}
        actions={
          <>
            <PeriodSelect />
            <ExportMenu control={control} />
          </>
        }
      />
      <ExportProgress control={control} />
      <UnevenFilters question={question} onAsk={ask} />
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !found && <LoadingLines count={6} />}
      {found?.totalCount === 0 && (
        <EmptyState icon="tick" title={translate('targets.uneven.none')} hint={translate('targets.uneven.noneHint')} />
      )}
      {!error && found && found.totalCount > 0 && (
        <div className="answer" aria-busy={stale}>
          <UnevenTable
            rows={found.nodes}
            question={question}
            onOrder={(column) => ask(unevenOrderedBy(question, column))}
          />
          <PageLinks
            page={page}
            size={size}
            sizes={UNEVEN_PAGE_SIZES}
            total={found.totalCount}
            onPage={(next) => ask({ ...question, page: next })}
            onSize={(next) =>
              ask({ ...question, page: 1, size: UNEVEN_PAGE_SIZES.find((each) => each === next) ?? size })
            }
          />
          <p className="note">{translate('targets.table.warning')}</p>
        </div>
      )}
    </>
  )
}

function UnevenFilters({ question, onAsk }: { question: UnevenQuestion; onAsk: (question: UnevenQuestion) => void }) {
  const translate = useTranslate()
  const labels = useLabels()
  const all = { value: '', words: translate('targets.uneven.all') }
  return (
    <div className="list-filters">
      <Choice
        label={translate('targets.uneven.state')}
        value={question.state ?? ''}
        options={[all, ...UNEVEN_STATES.map((state) => ({ value: state, words: labels.unevenState[state] }))]}
        onChange={(value) =>
          onAsk({ ...question, page: 1, state: UNEVEN_STATES.find((state) => state === value) ?? null })
        }
      />
      <Choice
        label={translate('targets.uneven.kind')}
        value={question.kind ?? ''}
        options={[all, ...KINDS_ABOVE.map((kind) => ({ value: kind, words: labels.committeeKind[kind] }))]}
        onChange={(value) => onAsk({ ...question, page: 1, kind: KINDS_ABOVE.find((kind) => kind === value) ?? null })}
      />
    </div>
  )
}
