import { useTranslate } from 'react-admin'
import { useWorkingContext } from '../../providers/working-context.ts'
import { termName } from '../term-name.ts'
import { periodValue } from './target-form.ts'

/** The periods that a target may be set for, each term with its years, and the one that is worked with now. */
export function usePeriodChoices() {
  const translate = useTranslate()
  const { period, terms, today } = useWorkingContext()
  const periods = terms.flatMap(({ name, firstYear, lastYear }) => [
    { value: periodValue({ term: name }), words: translate('targets.period.term', { name: termName(name) }) },
    ...Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).map((year) => ({
      value: periodValue({ year }),
      words: translate('targets.period.year', { year }),
    })),
  ])
  // A year may stand in two terms; it is one target all the same.
  const once = periods.filter(({ value }, index) => periods.findIndex((other) => other.value === value) === index)
  return { periods: once, chosen: periodValue(period), today }
}
