import { useTranslate } from 'react-admin'
import { useWorkingContext } from '../providers/working-context.ts'
import { PUBLISHED, PublishedFigures } from './PublishedFigures.tsx'

/** Says on every page that the people are invented, and leads to the figures that are not. */
export function DemoTag() {
  const translate = useTranslate()
  const { asOf } = useWorkingContext()
  return (
    <aside className="demo-tag">
      {translate('app.demo.tag')}
      {asOf !== PUBLISHED.asOf && (
        <span className="no-phone">
          {' · '}
          <PublishedFigures />
        </span>
      )}
    </aside>
  )
}
