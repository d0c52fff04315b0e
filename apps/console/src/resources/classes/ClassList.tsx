import type { ResultOf } from '@nguon/client'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import type { ListColumn } from '../../components/list/columns.ts'
import { dayFilter } from '../../components/list/filters.tsx'
import { LedgerList } from '../../components/list/LedgerList.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { withinFilter } from '../../components/people/named-filters.tsx'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { useFormat } from '../../components/use-format.ts'
import { useViewer } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import type { classListDocument } from './documents.ts'

type Row = ResultOf<typeof classListDocument>['trainingClasses']['nodes'][number]

/** The classes on the Party that people of the scope attended, the newest first. */
export function ClassList() {
  const translate = useTranslate()
  const viewer = useViewer()
  const { scope, past } = useWorkingContext()
  const { number, shortDate } = useFormat()
  const scopeId = scope?.id ?? null
  const permanentFilter = useMemo(() => (scopeId === null ? {} : { scope: scopeId }), [scopeId])
  const filters = useMemo(
    () => [
      withinFilter(translate('classes.fields.committee')),
      dayFilter('from', translate('classes.fields.from')),
      dayFilter('to', translate('classes.fields.to')),
    ],
    [translate],
  )
  const title = translate('classes.title')
  if (!viewer.may('CANDIDATE_READ')) {
    return (
      <>
        <PageHeader title={title} />
        <ForbiddenState />
      </>
    )
  }
  const label = (field: string): string => translate(`classes.fields.${field}`)
  const columns: readonly ListColumn<Row>[] = [
    {
      key: 'name',
      label: label('name'),
      fixed: true,
      render: ({ id, name }) => (
        <Link className="name" to={`/classes/${id}/show`}>
          {name}
        </Link>
      ),
    },
    { key: 'committee', label: label('committee'), render: ({ committee }) => shortCommitteeName(committee.name) },
    {
      key: 'place',
      label: label('place'),
      render: ({ place }) => place ?? <span className="quiet">{translate('classes.noPlace')}</span>,
    },
    { key: 'startsOn', label: label('startsOn'), render: ({ startsOn }) => shortDate(startsOn) },
    { key: 'endsOn', label: label('endsOn'), render: ({ endsOn }) => shortDate(endsOn) },
    { key: 'certified', label: label('certified'), render: ({ certifiedCount }) => number(certifiedCount) },
  ]
  return (
    <LedgerList<Row>
      resource="classes"
      title={title}
      facts={translate('classes.facts')}
      actions={
        viewer.may('CANDIDATE_ADVANCE') && (
          <GuardedButton
            primary
            icon="add"
            to="/classes/create"
            refusal={past ? translate('candidates.refused.past') : null}
          >
            {translate('classes.add')}
          </GuardedButton>
        )
      }
      columns={columns}
      phoneRow={(row) => (
        <div className="phone-row">
          <Link className="name" to={`/classes/${row.id}/show`}>
            {row.name}
          </Link>
          <span>{number(row.certifiedCount)}</span>
          <span className="small secondary">{shortCommitteeName(row.committee.name)}</span>
          <span className="small secondary">{shortDate(row.endsOn)}</span>
        </div>
      )}
      filters={filters}
      search={translate('classes.search')}
      permanentFilter={permanentFilter}
      empty={<EmptyState icon="document" title={translate('classes.empty')} hint={translate('classes.emptyHint')} />}
    />
  )
}
