import { useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import type { Moment } from './moment.ts'

type Props = {
  id: string
  label: string
  value: Moment
  onChange: (moment: Moment) => void
  problem: string | undefined
  today: string
}

/** A day and a time of it, in Vietnam. */
export function MomentFields({ id, label, value, onChange, problem, today }: Props) {
  const translate = useTranslate()
  return (
    <div className="fields pair">
      <DayField
        id={`${id}-day`}
        label={label}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        error={problem}
        max={today}
      />
      <PlainField
        id={`${id}-time`}
        label={translate('privacy.time')}
        value={value.time}
        onChange={(time) => onChange({ ...value, time })}
        help={translate('privacy.timeHelp')}
      />
    </div>
  )
}
