import { useTranslate } from 'react-admin'
import { useParams } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { importColumnsDocument } from './documents.ts'
import { type ImportRunValue, RunResult } from './RunResult.tsx'
import { useImportRun } from './use-import-run.ts'
import './exchange.css'

/** One import or trial, as it was recorded. */
export function ImportRunShow() {
  const { id = '' } = useParams()
  const translate = useTranslate()
  const { run, error, isMissing, refetch } = useImportRun(id)
  if (run) return <Recorded run={run} />
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!isMissing) return <LoadingLines />
  return (
    <NotFoundState
      title={translate('exchange.page.unknown')}
      back={{ to: '/imports', label: translate('exchange.history') }}
    />
  )
}

function Recorded({ run }: { run: ImportRunValue }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { instant } = useFormat()
  const { data } = useDocument(importColumnsDocument, { kind: run.kind }, { staleTime: 60_000 })
  const kind = labels.importKind[run.kind]
  const columns = data?.importColumns ?? []
  const headingOf = (name: string): string => columns.find((column) => column.name === name)?.heading ?? name
  const facts = [
    translate(run.dryRun ? 'exchange.trial' : 'exchange.real'),
    run.committee.name,
    translate('exchange.page.by', { name: run.startedBy, time: instant(run.startedAt) }),
  ]
  return (
    <>
      <PageHeader
        title={translate('exchange.page.title', {
          kind: kind.charAt(0).toLocaleLowerCase() + kind.slice(1),
          file: run.fileName,
        })}
        path={[{ label: translate('exchange.historyTitle'), to: '/imports' }]}
        facts={facts.join(' · ')}
      />
      <RunResult run={run} headingOf={headingOf} />
      {run.mapping.length > 0 && (
        <Section title={translate('exchange.page.mapping')}>
          <table className="ledger mapping-read">
            <thead>
              <tr>
                <th scope="col">{translate('exchange.mapping.heading')}</th>
                <th scope="col">{translate('exchange.mapping.readAs')}</th>
              </tr>
            </thead>
            <tbody>
              {run.mapping.map(({ heading, column }) => (
                <tr key={heading}>
                  <th scope="row">{heading}</th>
                  <td>
                    {column === null ? (
                      <span className="quiet">{translate('exchange.mapping.ignored')}</span>
                    ) : (
                      headingOf(column)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  )
}
