import { useTranslate } from 'react-admin'
import { useLabels } from '../../components/use-labels.ts'
import type { RuleText } from './documents.ts'

/** The values of a rule in words: "từ 216 đến 720 tháng". */
export function useRuleWords(): (rule: Pick<RuleText, 'unit' | 'values'>) => string {
  const translate = useTranslate()
  const labels = useLabels()
  const named: Readonly<Record<string, string>> = {
    ...labels.education,
    ...labels.anchor,
    ...labels.decidingBody,
    ...labels.sourceOrganisationKind,
    DIPLOMA: translate('regulations.proof.DIPLOMA'),
    COMPLETED: translate('regulations.proof.COMPLETED'),
    DECIDING: translate('regulations.voteOf.DECIDING'),
  }
  const wordsOf = (value: string): string =>
    value
      .split(', ')
      .map((each) => named[each] ?? each)
      .join(', ')
  return ({ unit, values }) => {
    const value = Object.fromEntries(values.map((each) => [each.name, wordsOf(each.value)]))
    const unitWords = unit === null || unit === 'LEVEL' ? '' : labels.ruleUnit[unit]
    const { least, most, numerator, denominator, ...others } = value
    const say = (key: string, facts: Readonly<Record<string, string>>) =>
      translate(`regulations.values.${key}`, { ...facts, unit: unitWords }).trim()
    const limits =
      least !== undefined && most !== undefined
        ? [say('between', { least, most })]
        : least !== undefined
          ? [say('least', { value: least })]
          : most !== undefined
            ? [say('most', { value: most })]
            : []
    const share = numerator !== undefined && denominator !== undefined ? [say('share', { numerator, denominator })] : []
    const rest = Object.entries(others).map(([name, each]) => say(name, { value: each ?? '' }))
    return [...limits, ...share, ...rest].join('; ')
  }
}
