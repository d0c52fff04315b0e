import { useTranslate } from 'react-admin'
import { useFormat } from '../../components/use-format.ts'
import { shareDone } from './run-state.ts'

type Props = { run: { dryRun: boolean; rowCount: number; processedRows: number } }

/** How far a run is, in rows. */
export function RunProgress({ run }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const share = shareDone(run)
  const words =
    run.rowCount === 0
      ? translate('exchange.run.reading')
      : translate(run.dryRun ? 'exchange.run.checking' : 'exchange.run.running', {
          done: number(run.processedRows),
          total: number(run.rowCount),
        })
  return (
    <div className="run-progress">
      <p id="run-progress-words">{words}</p>
      <div
        role="progressbar"
        aria-labelledby="run-progress-words"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        className="run-track"
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
      {!run.dryRun && <p className="note">{translate('exchange.run.leave')}</p>}
    </div>
  )
}
