import type { ResultOf } from '@nguon/client'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { choiceFilter, yesNoFilter } from '../../components/list/filters.tsx'
import { LedgerList } from '../../components/list/LedgerList.tsx'
import { withinFilter } from '../../components/people/named-filters.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import type { committeeListDocument } from './list-documents.ts'
import { committeeQuestion } from './list-question.ts'

type Row = ResultOf<typeof committeeListDocument>['committees']['nodes'][number]

/** The committees of the scope as a list. */
export function CommitteeList() {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { scope, past } = useWorkingContext()
  const mayCreate = useMay('COMMITTEE_CREATE')
  const field = (name: string): string => translate(`committees.fields.${name}`)
  const scopeId = scope?.id ?? null
  const permanentFilter = useMemo(() => (scopeId === null ? {} : { scope: scopeId }), [scopeId])
  return (
    <LedgerList<Row>
      resource="committees"
      title={translate('committees.list.title')}
      actions={
        mayCreate && (
          <GuardedButton
            primary
            icon="add"
            to={`/committees/create${scopeId === null ? '' : `?parentId=${scopeId}`}`}
            refusal={past ? translate('committees.actions.past') : null}
          >
            {translate('committees.tree.add')}
          </GuardedButton>
        )
      }
      search={field('q')}
      filters={[
        choiceFilter('kind', field('kind'), labels.committeeKind),
        withinFilter(field('within')),
        yesNoFilter('dissolved', field('dissolved')),
      ]}
      permanentFilter={permanentFilter}
      exported={committeeQuestion}
      sort={{ field: 'kind', order: 'ASC' }}
      columns={[
        {
          key: 'name',
          label: field('name'),
          sort: 'name',
          fixed: true,
          render: ({ id, name }) => (
            <Link className="name" to={`/committees/${id}/show`}>
              {name}
            </Link>
          ),
        },
        { key: 'kind', label: field('kind'), sort: 'kind', render: ({ kind }) => labels.committeeKind[kind] },
        {
          key: 'parent',
          label: field('parent'),
          render: ({ parent }) => parent && <Link to={`/committees/${parent.id}/show`}>{parent.name}</Link>,
        },
        {
          key: 'code',
          label: field('code'),
          sort: 'code',
          from: 900,
          render: ({ code }) => code ?? <span className="quiet">{translate('committees.facts.noCode')}</span>,
        },
        {
          key: 'establishedOn',
          label: field('establishedOn'),
          sort: 'establishedOn',
          from: 1000,
          render: ({ establishedOn }) => date(establishedOn),
        },
        {
          key: 'dissolvedOn',
          label: field('dissolvedOn'),
          optional: true,
          render: ({ dissolvedOn }) => dissolvedOn && date(dissolvedOn),
        },
      ]}
      phoneRow={({ id, name, kind, parent }) => (
        <div className="phone-row">
          <div>
            <Link className="name" to={`/committees/${id}/show`}>
              {name}
            </Link>
            <p className="small secondary">
              {labels.committeeKind[kind]}
              {parent && ` · ${parent.name}`}
            </p>
          </div>
        </div>
      )}
      empty={
        <EmptyState
          icon="tree"
          title={translate('committees.list.empty')}
          hint={translate('committees.list.emptyHint')}
        />
      }
    />
  )
}
