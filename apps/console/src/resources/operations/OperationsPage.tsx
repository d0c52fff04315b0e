import { isGraphQLRequestError } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { ErrorState } from '../../components/ErrorState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useDocument } from '../../providers/use-document.ts'
import { Alarms } from './Alarms.tsx'
import { type Operations, operationsDocument } from './documents.ts'
import { LastRuns } from './LastRuns.tsx'
import { RunTable } from './RunTable.tsx'
import './operations.css'

const ASKED_EVERY = 60_000

/** How the server is run: what rings, what was done last, and what the database consists of. */
export function OperationsPage() {
  const translate = useTranslate()
  return (
    <>
      <PageHeader title={translate('operations.title')} facts={translate('operations.facts')} />
      <Content />
    </>
  )
}

function Content() {
  const translate = useTranslate()
  const { data, error, refetch } = useDocument(operationsDocument, {}, { refetchInterval: ASKED_EVERY })
  // The right over one committee is not enough, and only the API knows that there are others.
  if (isGraphQLRequestError(error, 'FORBIDDEN')) return <ForbiddenState hint={translate('operations.forbidden')} />
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingLines />
  const { operations } = data
  return (
    <>
      <Section title={translate('operations.alarms.title')}>
        <Alarms alarms={operations.alarms} />
      </Section>
      <Section title={translate('operations.last.title')}>
        <LastRuns runs={operations.runs} backupsOrdered={operations.backupsOrdered} />
      </Section>
      <Section title={translate('operations.runs.title')} aside={operations.runs.length}>
        <RunTable runs={operations.runs} />
      </Section>
      <Section title={translate('operations.about.title')}>
        <About operations={operations} />
      </Section>
    </>
  )
}

function About({ operations: { version, databaseKind, migrations } }: { operations: Operations }) {
  const translate = useTranslate()
  const { instant } = useFormat()
  const last = migrations.at(-1)
  return (
    <dl className="operation-facts">
      <dt>{translate('operations.about.version')}</dt>
      <dd>{version}</dd>
      <dt>{translate('operations.about.database')}</dt>
      <dd>{translate(`operations.about.${databaseKind}`)}</dd>
      <dt>{translate('operations.about.migrations')}</dt>
      <dd>
        {migrations.length}
        {last && (
          <span className="small secondary">
            {' '}
            {translate('operations.about.lastMigration', { name: last.name, at: instant(last.appliedAt) })}
          </span>
        )}
      </dd>
    </dl>
  )
}
