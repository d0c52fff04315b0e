import type { ResultOf } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { useDocument } from '../../providers/use-document.ts'
import { ErrorState } from '../ErrorState.tsx'
import { LoadingLines } from '../LoadingLines.tsx'
import { ProgressBar } from '../ProgressBar.tsx'
import { Section } from '../Section.tsx'
import { useFormat } from '../use-format.ts'
import { useLabels } from '../use-labels.ts'
import { groupProgressDocument } from './documents.ts'
import './targets.css'

type Props = { committeeId: string; period: { term: string } | { year: number }; asOf: string; periodWords: string }
type Line = NonNullable<ResultOf<typeof groupProgressDocument>['committee']>['groupProgress'][number]

/** How far a committee is with each group of people in a period; groups with neither a sub-target nor anybody are left out. */
export function GroupSection({ committeeId, period, asOf, periodWords }: Props) {
  const translate = useTranslate()
  const { data, error, refetch } = useDocument(groupProgressDocument, { committeeId, period, asOf })
  const lines = data?.committee?.groupProgress.filter(({ target, achieved }) => target !== null || achieved > 0)
  return (
    <Section title={translate('targets.groups.title')} aside={periodWords}>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines />}
      {lines?.length === 0 && <p className="nothing quiet">{translate('targets.groups.nobody')}</p>}
      {lines && lines.length > 0 && <GroupTable lines={lines} />}
      <p className="caption">{translate('targets.groups.method')}</p>
    </Section>
  )
}

function GroupTable({ lines }: { lines: readonly Line[] }) {
  const translate = useTranslate()
  return (
    <table className="ledger group-table">
      <thead>
        <tr>
          <th scope="col">{translate('targets.groups.group')}</th>
          <th scope="col" className="figure">
            {translate('targets.columns.target')}
          </th>
          <th scope="col" className="figure">
            {translate('targets.columns.result')}
          </th>
          <th scope="col" className="figure wide">
            {translate('targets.columns.rate')}
          </th>
          <th scope="col" className="bar-cell wide">
            {translate('targets.columns.progress')}
          </th>
          <th scope="col" className="figure">
            {translate('targets.groups.shortfall')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <GroupLine key={line.group} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function GroupLine({ line }: { line: Line }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number, percent } = useFormat()
  const { group, target, achieved, required, rate, shortfall, expected, open } = line
  return (
    <tr>
      <th scope="row">{labels.targetGroup[group]}</th>
      <td className="figure">
        {target === null || required === null ? (
          <span className="quiet">{translate('targets.table.notGiven')}</span>
        ) : target.share === null ? (
          number(required)
        ) : (
          translate('targets.groups.counted', { count: number(required), share: percent(target.share) })
        )}
      </td>
      <td className="figure">
        <b>{number(achieved)}</b>
      </td>
      <td className="figure wide">{rate === null ? '' : percent(rate)}</td>
      <td className="bar-cell wide">
        {required !== null && (
          <ProgressBar achieved={achieved} required={required} expected={open ? expected : null} current={open} />
        )}
      </td>
      <td className="figure">{shortfall === null ? '' : number(shortfall)}</td>
    </tr>
  )
}
