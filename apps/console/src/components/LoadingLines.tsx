import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { StatusMark } from './StatusMark.tsx'

const PATIENCE = 300
const WIDTHS = ['70%', '88%', '52%', '76%', '64%']

/** Grey lines where content will stand; nothing for the first 300 ms, so that a quick answer does not flicker. */
export function LoadingLines({ count = 3 }: { count?: number }) {
  const translate = useTranslate()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <div className="state" role="status">
      <StatusMark status="onTime" iconOnly>
        {translate('app.state.loading')}
      </StatusMark>
      <div className="loading-lines" aria-hidden="true">
        {Array.from({ length: count }, (_, index) => WIDTHS[index % WIDTHS.length]).map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
          <i key={index} style={{ width }} />
        ))}
      </div>
      <span className="small quiet" aria-hidden="true">
        {translate('app.state.loading')}
      </span>
    </div>
  )
}
