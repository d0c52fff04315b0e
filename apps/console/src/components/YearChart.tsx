import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useFormat } from './use-format.ts'
import { useMeasuredWidth } from './use-measured-width.ts'

export type ChartYear = {
  year: number
  achieved: number
  required: number | null
  rate: number | null
  /** The pace of the open year; null for a closed one. */
  expected: number | null
  open: boolean
}

type Props = {
  years: readonly ChartYear[]
  asOf: string
  /** Where a year leads: to what is behind its figures. */
  linkOf?: (year: number) => string
}

const HEIGHT = 110
// The first column of the table, under which the numbers of the scale stand.
const FIRST_COLUMN = 0.244
const BASE = 104
const TOP = 14

/** Results as bars that stand on the columns of their own table; a black tick is the target, a dashed one the pace of the open year. */
export function YearChart({ years, asOf, linkOf }: Props) {
  const translate = useTranslate()
  const { number, percentFigure, dayMonth } = useFormat()
  const [box, width] = useMeasuredWidth<HTMLDivElement>(344)
  const left = width * FIRST_COLUMN
  const highest = niceCeiling(Math.max(1, ...years.flatMap(({ achieved, required }) => [achieved, required ?? 0])))
  const y = (value: number): number => BASE - (value / highest) * (BASE - TOP)
  const column = (width - left) / Math.max(years.length, 1)
  const barWidth = Math.min(22, column * 0.5)
  const center = (index: number): number => left + column * (index + 0.5)
  const open = years.find((each) => each.open && each.expected !== null)
  const columnWidth = `${(100 * (1 - FIRST_COLUMN)) / Math.max(years.length, 1)}%`
  return (
    <div className="year-chart" ref={box}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={translate('app.yearChart.label')}>
        <path d={`M${left} ${BASE}H${width}`} stroke="var(--ink)" />
        <path d={`M${left} ${y(highest / 2)}H${width}`} stroke="var(--hair)" />
        {[highest, highest / 2, 0].map((value) => (
          <text key={value} x={left - 6} y={y(value) + 4} textAnchor="end">
            {number(value)}
          </text>
        ))}
        {years.map(({ year, achieved, required, expected, open: isOpen }, index) => (
          <g key={year}>
            <rect
              x={center(index) - barWidth / 2}
              y={y(achieved)}
              width={barWidth}
              height={BASE - y(achieved)}
              fill={isOpen ? 'var(--son)' : 'var(--ink2)'}
            />
            {required !== null && (
              <path
                d={`M${center(index) - barWidth * 0.82} ${y(required)}h${barWidth * 1.64}`}
                stroke="var(--ink)"
                strokeWidth="2.5"
              />
            )}
            {isOpen && expected !== null && (
              <path
                d={`M${center(index) - barWidth * 0.95} ${y(expected)}h${barWidth * 1.9}`}
                stroke="var(--ink)"
                strokeWidth="2"
                strokeDasharray="3 2"
              />
            )}
          </g>
        ))}
      </svg>
      <table>
        <thead>
          <tr className="head">
            <th scope="col">
              <span className="unseen">{translate('app.yearChart.label')}</span>
            </th>
            {years.map(({ year }) => (
              <td key={year} style={{ width: columnWidth }}>
                {linkOf ? <Link to={linkOf(year)}>{year}</Link> : year}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{translate('app.yearChart.result')}</th>
            {years.map(({ year, achieved, open: isOpen }) => (
              <td key={year} className={isOpen ? 'son' : undefined}>
                <b>{number(achieved)}</b>
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{translate('app.yearChart.target')}</th>
            {years.map(({ year, required }) => (
              <td key={year}>
                {required === null ? (
                  <span className="quiet">{translate('app.yearChart.none')}</span>
                ) : (
                  number(required)
                )}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{translate('app.yearChart.rate')}</th>
            {years.map(({ year, rate }) => (
              <td key={year}>{rate === null ? '' : percentFigure(rate)}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="legend">
        <span>
          <i />
          {translate('app.yearChart.legendResult')}
        </span>
        <span>
          <i className="tick" />
          {translate('app.yearChart.legendTarget')}
        </span>
        {open && open.expected !== null && (
          <span>
            <i className="pace" />
            {translate('app.yearChart.legendPace', { date: dayMonth(asOf), count: number(open.expected) })}
          </span>
        )}
      </p>
    </div>
  )
}

/** A round even number that the highest bar does not outgrow. */
export function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const nice =
    [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].map((factor) => factor * power).find((each) => each >= value) ?? value
  return Math.max(2, Math.ceil(nice / 2) * 2)
}
