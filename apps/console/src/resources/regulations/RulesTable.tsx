import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useLabels } from '../../components/use-labels.ts'
import type { RuleText } from './documents.ts'
import { knownRule } from './edition-facts.ts'
import type { Marking } from './MarkDialog.tsx'
import { TrustMark } from './TrustMark.tsx'
import { useRuleWords } from './use-rule-words.ts'

type Props = { rules: readonly RuleText[]; onMark: ((marking: Marking) => void) | null }

/** The rules of an edition: what each asks, by the day of which event, at which point, and whether it was compared. */
export function RulesTable({ rules, onMark }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const wordsOf = useRuleWords()
  return (
    <table className="ledger rules-table">
      <thead>
        <tr>
          <th scope="col">{translate('regulations.rule')}</th>
          <th scope="col" className="wide">
            {translate('regulations.value')}
          </th>
          <th scope="col" className="wide">
            {translate('regulations.anchor')}
          </th>
          <th scope="col" className="wide">
            {translate('regulations.point')}
          </th>
          <th scope="col">{translate('regulations.trust')}</th>
          {onMark && (
            <th scope="col">
              <span className="unseen">{translate('regulations.mark')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rules.map((text) => {
          const id = knownRule(text.rule)
          const name = id ? labels.ruleId[id] : text.rule
          const values = wordsOf(text)
          return (
            <tr key={text.rule}>
              <th scope="row">
                <span className="quiet">{text.rule}</span> <b>{name}</b>
                <p className="only-phone small secondary">
                  {[values, labels.anchor[text.anchor], text.point].filter(Boolean).join(' · ')}
                </p>
              </th>
              <td className="wide">{values || <span className="quiet">{translate('regulations.noValue')}</span>}</td>
              <td className="wide">{labels.anchor[text.anchor]}</td>
              <td className="wide nowrap">
                {text.point ?? <span className="quiet">{translate('regulations.pointUnread')}</span>}
              </td>
              <td>
                <TrustMark trust={text.trust} check={text.check} />
              </td>
              {onMark && (
                <td className="figure">
                  <MarkButton
                    marking={{ rule: text.rule, name: `${text.rule} ${name}`, check: text.check }}
                    shipped={text.trust === 'CHECKED' && text.check === null}
                    onMark={onMark}
                  />
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type MarkProps = {
  marking: Marking
  /** It was compared before it was shipped: there is nothing to take back. */
  shipped: boolean
  onMark: (marking: Marking) => void
}

/** Marks a rule or a paper as compared, or takes the mark back. */
export function MarkButton({ marking, shipped, onMark }: MarkProps) {
  const translate = useTranslate()
  if (shipped) return null
  const words = translate(marking.check ? 'regulations.unmark' : 'regulations.mark')
  return (
    <Button size="small" aria-label={`${words}: ${marking.name}`} onClick={() => onMark(marking)}>
      {words}
    </Button>
  )
}
