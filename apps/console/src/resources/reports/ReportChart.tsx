import { useTranslate } from 'react-admin'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { chartLayout } from './chart-layout.ts'
import type { ReportAnswer } from './documents.ts'
import { GroupName } from './GroupName.tsx'
import { ReportTable } from './ReportTable.tsx'
import { useFigure } from './use-figure.ts'

/** A bar for each group of the first dimension, in pieces by the second, with its figure at the end. */
export function ReportChart({ report }: { report: ReportAnswer }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number } = useFormat()
  const { figure } = useFigure(report.measure)
  const [first, second, third] = report.dimensions
  if (first === undefined) return <ReportTable report={report} />
  const { bars, series, highest, left } = chartLayout(report)
  const share = (value: number): string => `${highest === 0 ? 0 : (100 * value) / highest}%`
  const wordOf = (index: number): string => series[index]?.label ?? translate('reports.chart.others')
  return (
    <>
      {series.length > 0 && second && (
        <p className="legend report-legend">
          <span>{labels.reportDimension[second]}:</span>
          {series.map((group, index) => (
            <span key={group?.code ?? `${index}`}>
              <i style={{ background: `var(--c${index + 1})` }} />
              {wordOf(index)}
            </span>
          ))}
        </p>
      )}
      <table className="report-chart">
        <caption className="unseen">{labels.reportMeasure[report.measure]}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{labels.reportDimension[first]}</th>
            <th scope="col">{labels.reportMeasure[report.measure]}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ group, segments, value }) => (
            <tr key={group.code ?? ''}>
              <th scope="row">
                <GroupName group={group} />
              </th>
              <td>
                <div className="bar-line">
                  {segments.map((segment) => (
                    <i
                      key={segment.series}
                      className={series.length === 0 ? 'alone' : undefined}
                      style={{
                        width: share(segment.value),
                        ...(series.length > 0 ? { background: `var(--c${segment.series + 1})` } : {}),
                      }}
                      title={series.length > 0 ? `${wordOf(segment.series)}: ${figure(segment.value)}` : figure(value)}
                    />
                  ))}
                  <span>{figure(value)}</span>
                </div>
                {series.length > 0 && (
                  <span className="unseen">
                    {segments.map((segment) => `${wordOf(segment.series)}: ${figure(segment.value)}`).join('; ')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p className="note">{translate('reports.chart.left', { count: number(left) })}</p>}
      {third !== undefined && report.addsUp && (
        <p className="note">{translate('reports.chart.third', { dimension: labels.reportDimension[third] })}</p>
      )}
      {second !== undefined && !report.addsUp && (
        <p className="note">{translate('reports.chart.first', { dimension: labels.reportDimension[first] })}</p>
      )}
    </>
  )
}
