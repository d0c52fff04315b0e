import { MOST_CAPACITY } from '@nguon/domain'
import { useTranslate, type Validator } from 'react-admin'
import { FormCommittee } from '../../components/form/FormCommittee.tsx'
import { FormDay } from '../../components/form/FormDay.tsx'
import { FormText } from '../../components/form/FormText.tsx'
import { notAfter, PersonInputs } from '../../components/people/PersonInputs.tsx'
import { Section } from '../../components/Section.tsx'
import { isCapacity } from './mentor-form.ts'

type Props = {
  today: string
  within: string | null
  fresh: boolean
  committeeName?: string
}

/** The fields of a mentor, alike for a new one and for one that is changed. */
export function MentorInputs({ today, within, fresh, committeeName }: Props) {
  const translate = useTranslate()
  const label = (field: string): string => translate(`mentors.fields.${field}`)
  const capacity: Validator = (value: unknown) =>
    isCapacity(value) ? undefined : { message: 'mentors.form.capacityRange', args: { most: MOST_CAPACITY } }
  return (
    <>
      <Section title={translate('mentors.form.person')}>
        <div className="fields">
          <PersonInputs today={today} brief />
        </div>
      </Section>
      <Section title={translate('mentors.form.party')}>
        <div className="fields">
          {fresh ? (
            <FormCommittee source="committeeId" label={label('committeeId')} within={within} />
          ) : (
            <div>
              <p>{committeeName}</p>
              <p className="small secondary">{translate('mentors.form.committeeFixed')}</p>
            </div>
          )}
          <div className="fields pair">
            <FormDay
              source="officialSince"
              label={label('officialSince')}
              max={today}
              validate={notAfter(today)}
              help={translate('mentors.form.officialHelp')}
            />
            <FormText source="cardNumber" label={label('cardNumber')} optional />
          </div>
          <FormText source="position" label={label('position')} optional />
        </div>
      </Section>
      <Section title={translate('mentors.form.work')}>
        <div className="fields">
          <FormText
            source="capacity"
            label={label('capacity')}
            inputMode="numeric"
            validate={capacity}
            help={translate('mentors.form.capacityHelp')}
          />
          {!fresh && (
            <FormDay source="endedOn" label={label('endedOn')} optional help={translate('mentors.form.endedOnHelp')} />
          )}
        </div>
      </Section>
    </>
  )
}
