import { editionName, REGULATIONS } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { useRuleSource } from '../use-rule-source.ts'

type Props = { rule: string | null; edition: string | null; trust: 'CHECKED' | 'UNCHECKED' | null }

/** The rule that sets a clock, with its document and point; a clock that a setting sets says so. */
export function RuleSource({ rule, edition, trust }: Props) {
  const translate = useTranslate()
  const sourceOf = useRuleSource()
  if (rule === null) return <span className="quiet">{translate('due.bySetting')}</span>
  const text = REGULATIONS.editions.find(({ id }) => id === edition)
  const point = text?.rules.find((each) => each.rule === rule)?.point
  const words = sourceOf({ document: text && editionName(text), point })
  return (
    <span title={trust === 'UNCHECKED' ? translate('case.verdict.unchecked') : undefined}>
      {words || rule}
      {words && <span className="quiet"> · {rule}</span>}
      {trust === 'UNCHECKED' && <span className="unseen"> {translate('case.verdict.unchecked')}</span>}
    </span>
  )
}
