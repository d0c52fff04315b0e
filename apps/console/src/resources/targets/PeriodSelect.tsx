import { useTranslate } from 'react-admin'
import { Choice } from '../../components/Choice.tsx'
import { periodOf } from '../../components/targets/target-form.ts'
import { usePeriodChoices } from '../../components/targets/use-period-choices.ts'
import { useWorkingContext } from '../../providers/working-context.ts'

/** The same choice as in the bar above, nearer to the table. */
export function PeriodSelect() {
  const translate = useTranslate()
  const { setPeriod } = useWorkingContext()
  const { chosen, periods } = usePeriodChoices()
  return (
    <div className="period-select">
      <span aria-hidden="true">{translate('targets.period.label')}</span>
      <Choice
        label={translate('targets.period.label')}
        value={chosen}
        options={periods}
        onChange={(value) => setPeriod(periodOf(value))}
      />
    </div>
  )
}
