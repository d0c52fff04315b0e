import { STAGES, type Stage } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { StageMeter } from '../components/StageMeter.tsx'
import { useFormat } from '../components/use-format.ts'
import { useLabels } from '../components/use-labels.ts'
import type { DashboardCommittee } from './documents.ts'

type Props = {
  pool: DashboardCommittee['pool']
  /** The share of each stage that is expected to be decided within the year; none while it is not known. */
  shares: ReadonlyMap<Stage, number>
}

/** How many people stand in each stage, as a funnel, and which share of them will be decided in time. */
export function StagePool({ pool, shares }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number, percent } = useFormat()
  const counts = new Map(pool.stages.map(({ stage, count }) => [stage, count]))
  const most = Math.max(1, ...counts.values())
  return (
    <>
      <table className="ledger figures funnel">
        <thead>
          <tr>
            <th scope="col">{translate('dashboard.stage')}</th>
            <th scope="col" className="figure">
              {translate('dashboard.people')}
            </th>
            {shares.size > 0 && (
              <th scope="col" className="figure">
                {translate('dashboard.funnel.share')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {STAGES.filter((stage) => stage !== 'OFFICIAL').map((stage) => {
            const count = counts.get(stage) ?? 0
            const share = shares.get(stage)
            return (
              <tr key={stage}>
                <td>
                  <i className="funnel-bar" style={{ width: `${(100 * count) / most}%` }} aria-hidden="true" />
                  <StageMeter stage={stage} />
                  <Link to={`/candidates?filter=${encodeURIComponent(JSON.stringify({ status: 'OPEN', stage }))}`}>
                    {labels.stageShort[stage]}
                  </Link>
                </td>
                <td className="figure">{number(count)}</td>
                {shares.size > 0 && (
                  <td className="figure">{share === undefined || count === 0 ? '' : percent(share)}</td>
                )}
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr className="total">
            <th scope="row">{translate('dashboard.allStages')}</th>
            <td className="figure">{number(pool.total)}</td>
            {shares.size > 0 && <td />}
          </tr>
        </tfoot>
      </table>
      {shares.size > 0 && <p className="note">{translate('dashboard.funnel.shareHint')}</p>}
    </>
  )
}
