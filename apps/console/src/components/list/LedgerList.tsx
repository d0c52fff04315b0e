import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { ListBase, type RaRecord, useListContext, useTranslate } from 'react-admin'
import { EmptyState } from '../EmptyState.tsx'
import { ErrorState } from '../ErrorState.tsx'
import { LoadingLines } from '../LoadingLines.tsx'
import { PageHeader } from '../PageHeader.tsx'
import { BulkBar } from './BulkBar.tsx'
import { ColumnsMenu, useColumns } from './ColumnsMenu.tsx'
import type { ListColumn } from './columns.ts'
import { ExportMenu, ExportProgress } from './ExportMenu.tsx'
import { FilterBar } from './FilterBar.tsx'
import type { ListFilter } from './filters.tsx'
import { LedgerTable } from './LedgerTable.tsx'
import { type ListTab, ListTabs } from './ListTabs.tsx'
import type { ListExport } from './list-export.ts'
import { Pages } from './Pages.tsx'
import { PhoneRows } from './PhoneRows.tsx'
import { SavedQueriesMenu } from './SavedQueriesMenu.tsx'
import { useListExport } from './use-list-export.ts'

type Props<Row extends RaRecord> = {
  resource: string
  title: string
  facts?: ReactNode
  actions?: ReactNode
  columns: readonly ListColumn<Row>[]
  phoneRow: (row: Row) => ReactNode
  filters?: readonly ListFilter[]
  /** The words in the search box; left out or null, there is none. */
  search?: string | null
  tabs?: readonly ListTab[]
  /** The scope and the like: always part of the question, never a chip. */
  permanentFilter?: Readonly<Record<string, unknown>>
  /** The filters of a reader who has not chosen any yet. */
  initialFilter?: Readonly<Record<string, unknown>>
  sort?: { field: string; order: 'ASC' | 'DESC' }
  /** Extra variables for the resource's document: asOf. */
  meta?: Readonly<Record<string, unknown>>
  empty: ReactNode
  pickLabel?: (row: Row) => string
  /** Actions on the picked rows. */
  bulk?: (rows: readonly Row[], unselect: () => void) => ReactNode
  /** How the server writes the whole list to a file; left out where it does not. */
  exported?: ListExport
  /** Beneath the table: a dialog, a note. */
  children?: ReactNode
}

const NO_FILTERS: readonly ListFilter[] = []

/** A list as a ledger: tabs, filters as chips, columns to choose, heads that order, pages; on a phone rows of a few lines. */
export function LedgerList<Row extends RaRecord>(props: Props<Row>) {
  const { resource, permanentFilter, initialFilter, sort, meta } = props
  return (
    <ListBase
      resource={resource}
      perPage={25}
      {...(permanentFilter ? { filter: permanentFilter } : {})}
      {...(initialFilter ? { filterDefaultValues: initialFilter } : {})}
      {...(sort ? { sort } : {})}
      queryOptions={{ retry: false, onError: () => undefined, ...(meta ? { meta } : {}) }}
      disableAuthentication
    >
      <ListPage {...props} />
    </ListBase>
  )
}

function ListPage<Row extends RaRecord>(props: Props<Row>) {
  const { resource, title, facts, actions, columns, filters = NO_FILTERS, search = null, tabs, bulk, children } = props
  const { exported, permanentFilter } = props
  const { shown, isShown, toggle, switched, setSwitched } = useColumns(resource, columns)
  const shownKeys = shown.map(({ key }) => key)
  const { control, onlyShown, setOnlyShown } = useListExport(exported, permanentFilter, shownKeys)
  return (
    <>
      <PageHeader title={title} {...(facts === undefined ? {} : { facts })} {...(actions ? { actions } : {})} />
      {tabs && <ListTabs tabs={tabs} label={title} />}
      <FilterBar
        filters={filters}
        search={search}
        end={
          <>
            <SavedQueriesMenu resource={resource} switched={switched} onColumns={setSwitched} />
            <ColumnsMenu columns={columns} isShown={isShown} onToggle={toggle} />
            {exported && <ExportMenu control={control} onlyShown={onlyShown} onOnlyShown={setOnlyShown} />}
          </>
        }
      />
      <ExportProgress control={control} />
      {bulk && <BulkBar<Row>>{bulk}</BulkBar>}
      <ListBody {...props} columns={shown} />
      {children}
    </>
  )
}

function ListBody<Row extends RaRecord>({ columns, phoneRow, empty, pickLabel }: Props<Row>) {
  const translate = useTranslate()
  const { data, error, isPending, refetch, filterValues, setFilters } = useListContext<Row>()
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (isPending || !data) return <LoadingLines count={5} />
  if (data.length === 0) {
    return Object.keys(filterValues).length === 0 ? (
      empty
    ) : (
      <EmptyState
        icon="search"
        title={translate('app.list.none')}
        hint={translate('app.list.noneHint')}
        action={
          <Button size="small" onClick={() => setFilters({})}>
            {translate('app.list.clearFilters')}
          </Button>
        }
      />
    )
  }
  return (
    <>
      <LedgerTable columns={columns} pickLabel={pickLabel} />
      <PhoneRows render={phoneRow} pickLabel={pickLabel} />
      <Pages />
    </>
  )
}
