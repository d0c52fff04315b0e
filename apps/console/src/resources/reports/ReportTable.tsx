import { useTranslate } from 'react-admin'
import { useLabels } from '../../components/use-labels.ts'
import { crossTable } from './cross-table.ts'
import type { ReportAnswer } from './documents.ts'
import { GroupName } from './GroupName.tsx'
import { useFigure } from './use-figure.ts'
import { WideTable } from './WideTable.tsx'

/** The figures as a table: groups down the side, those of the last dimension along the top, totals on both. */
export function ReportTable({ report }: { report: ReportAnswer }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { figure } = useFigure(report.measure)
  const { columns, lines, totals, total } = crossTable(report)
  const side = columns ? report.dimensions.slice(0, -1) : report.dimensions
  const measure = labels.reportMeasure[report.measure]
  const all = translate(report.addsUp ? 'reports.table.total' : 'reports.table.altogether')
  return (
    <WideTable label={measure}>
      <table className="ledger figures report-table">
        <caption className="unseen">{measure}</caption>
        <thead>
          <tr>
            {side.map((dimension) => (
              <th key={dimension} scope="col">
                {labels.reportDimension[dimension]}
              </th>
            ))}
            {side.length === 0 && <th scope="col">{measure}</th>}
            {columns?.map((column) => (
              <th key={column.code ?? ''} scope="col" className="figure">
                <GroupName group={column} />
              </th>
            ))}
            <th scope="col" className="figure">
              {columns ? all : side.length === 0 ? '' : measure}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ groups, figures, total: ofLine }) => (
            <tr key={groups.map(({ code }) => code).join()}>
              {groups.length === 0 && <th scope="row">{all}</th>}
              {groups.map((group, index) =>
                index === 0 ? (
                  <th key={group.dimension} scope="row">
                    <GroupName group={group} />
                  </th>
                ) : (
                  <td key={group.dimension}>
                    <GroupName group={group} />
                  </td>
                ),
              )}
              {figures.map((value, index) => (
                <td key={columns?.[index]?.code ?? index} className="figure">
                  {typeof value !== 'number' ? <span className="quiet">{figure(value)}</span> : figure(value)}
                </td>
              ))}
              {columns && (
                <td className="figure">
                  <b>{figure(ofLine)}</b>
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {side.length > 0 && (
          <tfoot>
            <tr className="total">
              <th scope="row" colSpan={side.length}>
                {all}
              </th>
              {columns &&
                totals.map((value, index) => (
                  <td key={columns[index]?.code ?? ''} className="figure">
                    {figure(value)}
                  </td>
                ))}
              <td className="figure">{figure(total)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </WideTable>
  )
}
