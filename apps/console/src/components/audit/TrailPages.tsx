import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'

export const TRAIL_PAGE = 20

type Props = { offset: number; total: number; onTurn: (offset: number) => void }

/** Earlier and later of a trail; nothing where all of it is shown. */
export function TrailPages({ offset, total, onTurn }: Props) {
  const translate = useTranslate()
  if (total <= TRAIL_PAGE) return null
  const last = Math.min(offset + TRAIL_PAGE, total)
  return (
    <nav className="trail-pages" aria-label={translate('app.audit.trail.pages')}>
      <Button size="small" disabled={offset === 0} onClick={() => onTurn(Math.max(0, offset - TRAIL_PAGE))}>
        {translate('app.audit.trail.later')}
      </Button>
      <span className="small secondary" role="status">
        {translate('app.audit.trail.range', { from: offset + 1, to: last, total })}
      </span>
      <Button size="small" disabled={last >= total} onClick={() => onTurn(offset + TRAIL_PAGE)}>
        {translate('app.audit.trail.earlier')}
      </Button>
    </nav>
  )
}
