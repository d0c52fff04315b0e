import { useTranslate } from 'react-admin'
import { useDueSummary } from '../components/due/use-due-summary.ts'
import { useFormat } from '../components/use-format.ts'

/** How much is overdue or due within a week, beside the entry of the inbox. */
export function DueCount() {
  const translate = useTranslate()
  const { number } = useFormat()
  const summary = useDueSummary()
  const count = summary ? summary.overdue + summary.d7 : 0
  if (count === 0) return null
  const words = translate('due.menuCount', { count: number(count) })
  return (
    <span className="count" title={words}>
      <span aria-hidden="true">{number(count)}</span>
      <span className="unseen">{words}</span>
    </span>
  )
}
