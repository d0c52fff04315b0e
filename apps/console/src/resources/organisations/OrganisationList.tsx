import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import type { ListColumn } from '../../components/list/columns.ts'
import { choiceFilter } from '../../components/list/filters.tsx'
import { LedgerList } from '../../components/list/LedgerList.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { CommitteePlace } from '../../components/people/CommitteePlace.tsx'
import { withinFilter } from '../../components/people/named-filters.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import type { OrganisationRow } from './documents.ts'
import '../../components/people/people.css'

/** The organisations that introduce people, with what became of them. */
export function OrganisationList() {
  const translate = useTranslate()
  const labels = useLabels()
  const may = useMay('CANDIDATE_READ')
  const { scope } = useWorkingContext()
  const permanent = useMemo(() => (scope ? { scope: scope.id } : {}), [scope])
  const filters = useMemo(
    () => [
      choiceFilter('kind', translate('organisations.fields.kind'), labels.sourceOrganisationKind),
      withinFilter(translate('organisations.fields.within')),
    ],
    [translate, labels],
  )
  const columns = useOrganisationColumns()
  const title = translate('organisations.title')
  if (!may) {
    return (
      <>
        <PageHeader title={title} />
        <ForbiddenState />
      </>
    )
  }
  return (
    <LedgerList<OrganisationRow>
      resource="organisations"
      title={title}
      facts={translate('organisations.facts')}
      columns={columns}
      phoneRow={(row) => <PhoneRow row={row} />}
      filters={filters}
      search={translate('organisations.search')}
      permanentFilter={permanent}
      empty={<EmptyState title={translate('organisations.empty')} hint={translate('organisations.emptyHint')} />}
    />
  )
}

function useOrganisationColumns(): readonly ListColumn<OrganisationRow>[] {
  const translate = useTranslate()
  const labels = useLabels()
  const { number } = useFormat()
  const label = (field: string): string => translate(`organisations.fields.${field}`)
  const count = (key: 'introduced' | 'inPool' | 'admitted' | 'exited'): ListColumn<OrganisationRow> => ({
    key,
    label: label(key),
    figure: true,
    render: (row) => number(row[key]),
  })
  return [
    {
      key: 'name',
      label: label('name'),
      fixed: true,
      render: ({ id, name }) => (
        <Link className="name" to={`/organisations/${id}/show`}>
          {name}
        </Link>
      ),
    },
    { key: 'kind', label: label('kind'), render: ({ kind }) => labels.sourceOrganisationKind[kind] },
    {
      key: 'committee',
      label: label('committee'),
      render: ({ committee }) => (
        <div className="clip place">
          <CommitteePlace committee={committee} />
        </div>
      ),
    },
    count('introduced'),
    count('inPool'),
    count('admitted'),
    count('exited'),
  ]
}

function PhoneRow({ row: { id, name, kind, introduced, inPool, admitted, exited } }: { row: OrganisationRow }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number } = useFormat()
  return (
    <div className="phone-row">
      <Link className="name" to={`/organisations/${id}/show`}>
        {name}
      </Link>
      <span className="small">{labels.sourceOrganisationKind[kind]}</span>
      <span className="small secondary">
        {translate('organisations.became', {
          introduced: number(introduced),
          inPool: number(inPool),
          admitted: number(admitted),
          exited: number(exited),
        })}
      </span>
      <span />
    </div>
  )
}
