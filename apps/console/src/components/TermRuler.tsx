import { useTranslate } from 'react-admin'
import { RULER_WIDTH, type RulerFigures, rulerLayout } from './ruler-layout.ts'
import { useFormat } from './use-format.ts'
import { useMeasuredWidth } from './use-measured-width.ts'

type Props = RulerFigures

/** The term as a ruler: a piece for each year, the open one in red, the pace as a dashed line, the target at its place. */
export function TermRuler(figures: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const [box, boxWidth] = useMeasuredWidth<HTMLDivElement>(RULER_WIDTH + 2)
  const width = boxWidth - 2
  const { achieved, segments, end, target, pace, missing, ticks } = rulerLayout(figures, width)
  const share = (x: number): string => `${Math.round((x / width) * 1000) / 10}%`
  const { required, expected, years } = figures
  const open = years.find((year) => year.open)
  const label =
    expected === null
      ? translate('app.ruler.labelClosed', { achieved: number(achieved), required: number(required) })
      : translate('app.ruler.label', {
          achieved: number(achieved),
          required: number(required),
          expected: number(expected),
        })
  const nearTarget = pace !== null && target - pace < 90
  return (
    <>
      <div ref={box} className="no-phone">
        <svg className="term-ruler" viewBox={`0 0 ${boxWidth} 74`} role="img" aria-label={label}>
          <rect x="0" y="22" width={width} height="20" fill="var(--sunken)" />
          <path d={`M0 22.5H${width}M0 41.5H${width}`} stroke="var(--rule)" />
          {segments.map((segment) => (
            <g key={segment.year}>
              <rect
                x={segment.x + 0.5}
                y="22"
                width={Math.max(segment.width - 1, 0.5)}
                height="20"
                fill={segment.open ? 'var(--son)' : 'var(--ink2)'}
              />
              {segment.figureFits && (
                <text x={segment.center} y="36.5" textAnchor="middle" className="inside">
                  {number(segment.achieved)}
                </text>
              )}
              {segment.yearFits && (
                <text x={segment.center} y="16" textAnchor="middle" className={segment.open ? 'open-year' : undefined}>
                  {segment.year}
                </text>
              )}
            </g>
          ))}
          {pace !== null && <path d={`M${pace} 18V47`} stroke="var(--ink)" strokeWidth="2" strokeDasharray="3 2" />}
          <path d={`M${target} 14V47`} stroke="var(--ink)" strokeWidth="3" />
          {missing && (
            <>
              <path
                d={`M${end + 3} 32H${missing.to - 4}M${missing.to - 8} 29l4 3-4 3`}
                fill="none"
                stroke="var(--ink3)"
              />
              <text x={(missing.from + missing.to) / 2} y="16" textAnchor="middle">
                {translate('app.ruler.missing', { count: number(missing.count) })}
              </text>
            </>
          )}
          {ticks.map(({ value, x }) => (
            <g key={value}>
              <path d={`M${Math.max(x, 0.5)} 42V48`} stroke="var(--rule)" />
              <text x={x} y="62" textAnchor={value === 0 ? 'start' : 'middle'}>
                {number(value)}
              </text>
            </g>
          ))}
          {pace !== null && expected !== null && (
            <text
              x={nearTarget ? Math.min(pace + 26, target - 36) : pace}
              y="62"
              textAnchor={nearTarget ? 'end' : 'middle'}
              className="key"
            >
              {translate('app.ruler.needed', { count: number(expected) })}
            </text>
          )}
          <text x={target} y="62" textAnchor={target > width - 30 ? 'end' : 'middle'} className="key">
            {number(required)}
          </text>
        </svg>
      </div>
      <div className="only-phone">
        <div className="progress-bar tall" role="img" aria-label={label}>
          {segments.map(({ year, x, width, open: isOpen }) => (
            <i key={year} className={isOpen ? 'done open' : 'done'} style={{ left: share(x), width: share(width) }} />
          ))}
          {pace !== null && <i className="pace" style={{ left: share(pace) }} />}
          <i className="target" style={{ left: `calc(${share(target)} - 2px)` }} />
        </div>
        <p className="term-ruler-words">
          <span>
            {open && (
              <span className="son">
                {translate('app.ruler.open', { year: open.year, count: number(open.achieved) })}
              </span>
            )}
            {open && ' · '}
            {translate('app.ruler.before', { count: number(achieved - (open?.achieved ?? 0)) })}
          </span>
          <span>
            {expected === null
              ? number(required)
              : translate('app.ruler.neededAndTarget', { expected: number(expected), required: number(required) })}
          </span>
        </p>
      </div>
    </>
  )
}
