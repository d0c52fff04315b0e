import type { ResultOf } from '@nguon/client'
import { IMPORT_KINDS } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { choiceFilter, yesNoFilter } from '../../components/list/filters.tsx'
import { LedgerList } from '../../components/list/LedgerList.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMay } from '../../providers/viewer.ts'
import type { importRunListDocument } from './documents.ts'
import './exchange.css'

type Row = ResultOf<typeof importRunListDocument>['importRuns']['nodes'][number]

/** Every import that was tried or done, the newest first. */
export function ImportRunList() {
  const translate = useTranslate()
  const labels = useLabels()
  const { instant, number } = useFormat()
  const mayImport = useMay('IMPORT_RUN')
  const field = (name: string): string => translate(`exchange.fields.${name}`)
  const manner = ({ dryRun }: Row): string => translate(dryRun ? 'exchange.trial' : 'exchange.real')
  if (!mayImport) {
    return (
      <>
        <PageHeader title={translate('exchange.historyTitle')} />
        <ForbiddenState title={translate('exchange.noPermission')} />
      </>
    )
  }
  return (
    <LedgerList<Row>
      resource="imports"
      title={translate('exchange.historyTitle')}
      actions={
        <GuardedButton primary icon="add" to="/import" refusal={null}>
          {translate('exchange.newImport')}
        </GuardedButton>
      }
      filters={[
        choiceFilter(
          'kind',
          field('kind'),
          Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, labels.importKind[kind]])),
        ),
        yesNoFilter('dryRun', translate('exchange.trial')),
      ]}
      columns={[
        {
          key: 'fileName',
          label: field('fileName'),
          fixed: true,
          render: ({ id, fileName }) => (
            <Link className="name" to={`/imports/${id}/show`}>
              {fileName}
            </Link>
          ),
        },
        { key: 'kind', label: field('kind'), render: ({ kind }) => labels.importKind[kind] },
        {
          key: 'committee',
          label: field('committee'),
          from: 900,
          render: ({ committee }) => <Link to={`/committees/${committee.id}/show`}>{committee.name}</Link>,
        },
        { key: 'dryRun', label: field('dryRun'), render: manner },
        { key: 'status', label: field('status'), render: ({ status }) => labels.importStatus[status] },
        { key: 'rowCount', label: field('rowCount'), figure: true, render: ({ rowCount }) => number(rowCount) },
        {
          key: 'createdRows',
          label: field('createdRows'),
          figure: true,
          from: 1000,
          render: ({ createdRows }) => number(createdRows),
        },
        { key: 'startedBy', label: field('startedBy'), from: 1100, render: ({ startedBy }) => startedBy },
        { key: 'startedAt', label: field('startedAt'), render: ({ startedAt }) => instant(startedAt) },
      ]}
      phoneRow={(row) => (
        <div className="phone-row">
          <div>
            <Link className="name" to={`/imports/${row.id}/show`}>
              {row.fileName}
            </Link>
            <p className="small secondary">
              {labels.importKind[row.kind]} · {manner(row)} · {labels.importStatus[row.status]}
            </p>
          </div>
          <span className="small">{instant(row.startedAt)}</span>
        </div>
      )}
      empty={
        <EmptyState
          icon="upload"
          title={translate('exchange.list.empty')}
          hint={translate('exchange.list.emptyHint')}
        />
      }
    />
  )
}
