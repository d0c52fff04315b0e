import { useNotify, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useDocument, useMutationDocument } from '../../providers/use-document.ts'
import { removeReportDocument, type SavedReportRow, savedReportsDocument } from './documents.ts'
import { questionOfSaved } from './question.ts'
import { addressOf } from './report-address.ts'

const SHOWN = 200

/** The reports that the reader keeps and those that others share, each a link that opens it. */
export function SavedReports({ openId }: { openId: string | null }) {
  const translate = useTranslate()
  const { number } = useFormat()
  const { data, error, refetch } = useDocument(savedReportsDocument, { first: SHOWN })
  const reports = data?.savedReports
  return (
    <Section
      title={translate('reports.saved.title')}
      aside={reports && reports.totalCount > 0 ? number(reports.totalCount) : undefined}
    >
      {error && <ErrorState error={error} onRetry={refetch} />}
      {reports?.totalCount === 0 && <p className="note">{translate('reports.saved.none')}</p>}
      {reports && reports.totalCount > 0 && (
        <ul className="saved-reports">
          {reports.nodes.map((report) => (
            <SavedReport key={report.id} report={report} open={report.id === openId} />
          ))}
        </ul>
      )}
    </Section>
  )
}

export const linkOfSaved = (report: SavedReportRow): string =>
  `/reports?${addressOf({ question: questionOfSaved(report), within: report.committee?.id ?? null, savedId: report.id })}`

function SavedReport({ report, open }: { report: SavedReportRow; open: boolean }) {
  const translate = useTranslate()
  const notify = useNotify()
  const { run, running } = useMutationDocument(removeReportDocument, (result) => result.removeReport)
  const remove = async (): Promise<void> => {
    try {
      const outcome = await run({ input: { id: report.id, version: report.version } })
      const done = outcome.__typename === 'SavedReportSuccess'
      notify(done ? 'reports.saved.removed' : outcome.message, {
        messageArgs: { name: report.name },
        type: done ? 'success' : 'warning',
      })
    } catch {
      notify('reports.saved.notRemoved', { messageArgs: { name: report.name }, type: 'warning' })
    }
  }
  return (
    <li className={open ? 'open' : undefined}>
      <div>
        <Link to={linkOfSaved(report)} aria-current={open ? 'true' : undefined}>
          {report.name}
        </Link>
        <p className="caption secondary">
          {[
            report.committee?.name,
            report.mine ? (report.shared ? translate('reports.saved.sharedByMe') : null) : report.owner,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {report.viewerMayRemove && (
        <button
          type="button"
          className="plain-button remove"
          disabled={running}
          aria-label={translate('reports.saved.remove', { name: report.name })}
          onClick={() => void remove()}
        >
          <Icon name="close" />
        </button>
      )}
    </li>
  )
}
