import { editionName, REGULATIONS } from '@nguon/domain'
import { useTranslate } from 'react-admin'

type Props = { rule: string | null; edition: string | null; trust: 'CHECKED' | 'UNCHECKED' | null }

/** The rule that sets a clock, with its document and point; a clock that a setting sets says so. */
export function RuleSource({ rule, edition, trust }: Props) {
  const translate = useTranslate()
  if (rule === null) return <span className="quiet">{translate('due.bySetting')}</span>
  const text = REGULATIONS.editions.find(({ id }) => id === edition)
  const point = text?.rules.find((each) => each.rule === rule)?.point
  const words = [text && editionName(text), point].filter(Boolean).join(', ')
  // A line of a table has no room for it; it is told on hover and to a screen reader.
  const untold =
    trust === 'UNCHECKED'
      ? translate('case.verdict.unchecked')
      : text && !point
        ? translate('case.verdict.pointUnchecked')
        : undefined
  return (
    <span title={untold}>
      {words || rule}
      {words && <span className="quiet"> · {rule}</span>}
      {untold && <span className="unseen"> {untold}</span>}
    </span>
  )
}
