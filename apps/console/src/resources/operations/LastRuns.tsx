import { useTranslate } from 'react-admin'
import { useFormat } from '../../components/use-format.ts'
import type { Operations } from './documents.ts'
import { RunOutcome } from './RunOutcome.tsx'

const KINDS = ['BACKUP', 'VERIFY', 'STAGES', 'PATHS', 'COUNTERS', 'DUE_ITEMS', 'AUDIT'] as const

/** Each thing that the server does for its own safety, and when it did so last. */
export function LastRuns({ runs, backupsOrdered }: Pick<Operations, 'runs' | 'backupsOrdered'>) {
  const translate = useTranslate()
  const { instant } = useFormat()
  return (
    <dl className="operation-facts">
      {KINDS.map((kind) => {
        const last = runs.find((run) => run.kind === kind)
        const isIdle = !backupsOrdered && (kind === 'BACKUP' || kind === 'VERIFY')
        return (
          <div key={kind}>
            <dt>
              {translate(`operations.kind.${kind}`)}
              <span className="small secondary">{translate(`operations.what.${kind}`)}</span>
            </dt>
            <dd>
              {last ? (
                <>
                  <RunOutcome run={last} />
                  <span className="small secondary">{instant(last.finishedAt)}</span>
                </>
              ) : (
                <span className="secondary">
                  {translate(isIdle ? 'operations.last.notSet' : 'operations.last.never')}
                </span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
