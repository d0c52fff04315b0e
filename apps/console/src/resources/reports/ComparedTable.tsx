import { useLocaleState, useTranslate } from 'react-admin'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { type Comparison, comparisonOf } from './compared-rows.ts'
import type { ReportAnswer } from './documents.ts'
import { useFigure } from './use-figure.ts'
import { WideTable } from './WideTable.tsx'

type Props = {
  report: ReportAnswer
  other: ReportAnswer
  /** How many years later the first one is. */
  years: number
  /** What each of the two is: 2026 and 2025, or two committees. */
  heads: { readonly report: string; readonly other: string }
}

/** Two reports side by side, with what the first has more or less. */
export function ComparedTable({ report, other, years, heads }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const [locale] = useLocaleState()
  const { lines, total } = comparisonOf(report, other, years, locale === 'en' ? 'en' : 'vi')
  const all = translate(report.addsUp ? 'reports.table.total' : 'reports.table.altogether')
  return (
    <WideTable label={labels.reportMeasure[report.measure]}>
      <table className="ledger figures report-table">
        <caption className="unseen">{labels.reportMeasure[report.measure]}</caption>
        <thead>
          <tr>
            {report.dimensions.map((dimension) => (
              <th key={dimension} scope="col">
                {labels.reportDimension[dimension]}
              </th>
            ))}
            {report.dimensions.length === 0 && <th scope="col">{labels.reportMeasure[report.measure]}</th>}
            <th scope="col" className="figure">
              {heads.report}
            </th>
            <th scope="col" className="figure">
              {heads.other}
            </th>
            <th scope="col" className="figure">
              {translate('reports.table.difference')}
            </th>
            <th scope="col" className="figure">
              {translate('reports.table.change')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.dimensions.length > 0 &&
            lines.map((line) => (
              <tr key={line.codes.join()}>
                {line.labels.map((label, index) =>
                  index === 0 ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a line keep their order
                    <th key={index} scope="row">
                      {label}
                    </th>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a line keep their order
                    <td key={index}>{label}</td>
                  ),
                )}
                <Figures figures={line} measure={report.measure} />
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr className="total">
            <th scope="row" colSpan={Math.max(report.dimensions.length, 1)}>
              {all}
            </th>
            <Figures figures={total} measure={report.measure} />
          </tr>
        </tfoot>
      </table>
    </WideTable>
  )
}

function Figures({ figures, measure }: { figures: Comparison['total']; measure: ReportAnswer['measure'] }) {
  const { percent } = useFormat()
  const { figure, difference } = useFigure(measure)
  const { value, beside, change, withheld } = figures
  const isWithheld = withheld?.value === true || withheld?.beside === true
  return (
    <>
      <td className="figure">
        <b>{figure(withheld?.value ? 'WITHHELD' : value)}</b>
      </td>
      <td className="figure">{figure(withheld?.beside ? 'WITHHELD' : beside)}</td>
      <td className="figure">{isWithheld ? figure('WITHHELD') : difference(figures.difference)}</td>
      <td className="figure">
        {change === null ? '' : `${change > 0 ? '+' : change < 0 ? '\u2212' : ''}${percent(Math.abs(change))}`}
      </td>
    </>
  )
}
