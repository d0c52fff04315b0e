import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { useFormat } from '../components/use-format.ts'
import { useMeasuredWidth } from '../components/use-measured-width.ts'
import { niceCeiling } from '../components/YearChart.tsx'
import { type ForecastRange, type MonthFigures, monthLayout } from './month-layout.ts'

const HEIGHT = 138
const TOP = 10
const BASE = 116
const LEFT = 46

type Props = {
  months: readonly MonthFigures[]
  required: number | null
  forecast: ForecastRange | null
  /** What a month leads to, in the table of the months. */
  monthName: (month: number) => ReactNode
}

/** A year month by month: a bar for each, a line for what is reached together, the pace dashed, and the range of its end. */
export function MonthChart({ months, required, forecast, monthName }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const [box, boxWidth] = useMeasuredWidth<HTMLDivElement>(344)
  // The figures of the range stand to the right of the year's end.
  const width = boxWidth - 6
  const layout = monthLayout(months, required, forecast, { left: LEFT, width, top: TOP, base: BASE }, niceCeiling)
  const { line, pace, band, now, target, highest } = layout
  const step = (width - LEFT) / 12
  const barWidth = Math.min(14, step * 0.5)
  // Two digits side by side need room; every other month is enough to find the rest.
  const isNamed = (month: number): boolean => step >= 22 || month % 2 === 1
  const current = months.findLast(({ achieved }) => achieved !== null)?.month
  const isOver = current === months.length
  const path = (points: readonly { x: number; y: number }[]): string =>
    points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  return (
    <div className="month-chart" ref={box}>
      <svg viewBox={`0 0 ${boxWidth} ${HEIGHT}`} role="img" aria-label={translate('dashboard.months.label')}>
        <path d={`M${LEFT} ${BASE}H${width}`} stroke="var(--ink)" />
        <path d={`M${LEFT} ${(BASE + TOP) / 2}H${width}`} stroke="var(--hair)" />
        {[highest, highest / 2, 0].map((value) => (
          <text key={value} x={LEFT - 6} y={BASE - (value / highest) * (BASE - TOP) + 4} textAnchor="end">
            {number(value)}
          </text>
        ))}
        {band && now && (
          <path
            d={`M${now.x} ${now.y}L${band.high.x} ${band.high.y}V${band.low.y}Z`}
            fill="var(--chamtint)"
            stroke="var(--cham)"
            strokeWidth="1"
          />
        )}
        {band?.expected && now && (
          <path
            d={path([now, band.expected])}
            fill="none"
            stroke="var(--cham)"
            strokeWidth="1.5"
            strokeDasharray="1 3"
          />
        )}
        {layout.months.map(({ month, center, bar }) => (
          <g key={month}>
            {bar && (
              <rect
                x={center - barWidth / 2}
                y={bar.y}
                width={barWidth}
                height={bar.height}
                fill={month === current && !isOver ? 'var(--son)' : 'var(--ink2)'}
              />
            )}
            {isNamed(month) && (
              <text x={center} y={BASE + 16} textAnchor="middle" className={month === current ? 'now' : undefined}>
                {month}
              </text>
            )}
          </g>
        ))}
        {pace.length > 0 && (
          <path d={path(pace)} fill="none" stroke="var(--ink)" strokeWidth="1.5" strokeDasharray="4 3" />
        )}
        {line.length > 0 && <path d={path(line)} fill="none" stroke="var(--ink2)" strokeWidth="2" />}
        {now && <circle cx={now.x} cy={now.y} r="3.5" fill={isOver ? 'var(--ink2)' : 'var(--son)'} />}
        {target !== null && <path d={`M${width - 10} ${target}h12`} stroke="var(--ink)" strokeWidth="3" />}
      </svg>
      <p className="legend">
        <span>
          <i />
          {translate('dashboard.months.month')}
        </span>
        <span>
          <i className="line" />
          {translate('dashboard.months.cumulative')}
        </span>
        {pace.length > 0 && (
          <span>
            <i className="pace" />
            {translate('dashboard.months.pace')}
          </span>
        )}
        {band && (
          <span>
            <i className="band" />
            {translate('dashboard.months.band')}
          </span>
        )}
      </p>
      <details className="month-table">
        <summary>{translate('dashboard.months.table')}</summary>
        <table className="ledger figures">
          <thead>
            <tr>
              <th scope="col">{translate('dashboard.months.column.month')}</th>
              <th scope="col" className="figure">
                {translate('dashboard.months.column.achieved')}
              </th>
              <th scope="col" className="figure">
                {translate('dashboard.months.column.cumulative')}
              </th>
              <th scope="col" className="figure">
                {translate('dashboard.months.column.pace')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, achieved, cumulative, expected }) => (
              <tr key={month}>
                <th scope="row">{achieved === null ? month : monthName(month)}</th>
                <td className="figure">{achieved === null ? '' : number(achieved)}</td>
                <td className="figure">{cumulative === null ? '' : number(cumulative)}</td>
                <td className="figure">{expected === null ? '' : number(expected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}
