type Props = {
  achieved: number
  required: number
  /** The pace of an open period; left out, no dotted line. */
  expected?: number | null
  /** True for the period that runs now: its bar is red. */
  current?: boolean
  /** The tree's small bar shows the pace only. */
  paceOnly?: boolean
  tall?: boolean
}

/** Result as a bar, target as a solid tick, pace as a dotted line; the figures stand beside it in words. */
export function ProgressBar({
  achieved,
  required,
  expected = null,
  current = false,
  paceOnly = false,
  tall = false,
}: Props) {
  // A result beyond the target widens the scale, so that the tick moves left instead of the bar breaking out.
  const scale = Math.max(required, achieved, 1)
  const share = (value: number): string => `${Math.round((value / scale) * 1000) / 10}%`
  return (
    <div className={tall ? 'progress-bar tall' : 'progress-bar'} aria-hidden="true">
      <i className={current ? 'done open' : 'done'} style={{ width: share(achieved) }} />
      {expected !== null && <i className="pace" style={{ left: `min(${share(expected)}, 100% - 2px)` }} />}
      {!paceOnly && <i className="target" style={{ left: `calc(${share(required)} - 2px)` }} />}
    </div>
  )
}
