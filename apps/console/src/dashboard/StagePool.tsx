import { STAGES } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { StageMeter } from '../components/StageMeter.tsx'
import { useFormat } from '../components/use-format.ts'
import { useLabels } from '../components/use-labels.ts'
import type { DashboardCommittee } from './documents.ts'

/** For a committee with nothing below it: how many people stand in each stage. */
export function StagePool({ pool }: { pool: DashboardCommittee['pool'] }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number } = useFormat()
  const counts = new Map(pool.stages.map(({ stage, count }) => [stage, count]))
  return (
    <table className="ledger figures">
      <thead>
        <tr>
          <th scope="col">{translate('dashboard.stage')}</th>
          <th scope="col" className="figure">
            {translate('dashboard.people')}
          </th>
        </tr>
      </thead>
      <tbody>
        {STAGES.filter((stage) => stage !== 'OFFICIAL').map((stage) => (
          <tr key={stage}>
            <td>
              <StageMeter stage={stage} />
              <Link to={`/candidates?filter=${encodeURIComponent(JSON.stringify({ status: 'OPEN', stage }))}`}>
                {labels.stageShort[stage]}
              </Link>
            </td>
            <td className="figure">{number(counts.get(stage) ?? 0)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="total">
          <th scope="row">{translate('dashboard.allStages')}</th>
          <td className="figure">{number(pool.total)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
