import { useLocaleState, useTranslate } from 'react-admin'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { OperationRun } from './documents.ts'
import { RunOutcome } from './RunOutcome.tsx'
import { sizeWords } from './size-words.ts'

/** The last runs of every kind, the newest first. */
export function RunTable({ runs }: { runs: readonly OperationRun[] }) {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const { instant, number } = useFormat()
  if (runs.length === 0) return <EmptyState icon="log" title={translate('operations.runs.none')} />
  return (
    <div className="operation-runs">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{translate('operations.runs.finishedAt')}</th>
            <th scope="col">{translate('operations.runs.kind')}</th>
            <th scope="col">{translate('operations.runs.outcome')}</th>
            <th scope="col" className="figure">
              {translate('operations.runs.checked')}
            </th>
            <th scope="col" className="wide">
              {translate('operations.runs.file')}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td>{instant(run.finishedAt)}</td>
              <td>{translate(`operations.kind.${run.kind}`)}</td>
              <td>
                <RunOutcome run={run} />
              </td>
              <td className="figure">{run.checked > 0 ? number(run.checked) : ''}</td>
              <td className="wide">
                {run.file ?? run.finding}
                {run.bytes !== null && <span className="small secondary"> {sizeWords(run.bytes, locale)}</span>}
                {run.head && (
                  <span className="small secondary chain-head" title={run.head}>
                    {' '}
                    {translate('operations.runs.head', { head: `${run.head.slice(0, run.head.indexOf(':') + 9)}…` })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
