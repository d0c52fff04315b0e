import { ETHNICITIES, RELIGIONS } from '@nguon/domain'
import { useTranslate, type Validator } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { FormDay } from '../form/FormDay.tsx'
import { FormSelect } from '../form/FormSelect.tsx'
import { FormSuggest } from '../form/FormSuggest.tsx'
import { FormText } from '../form/FormText.tsx'
import { useLabels } from '../use-labels.ts'
import { FormYesNo } from './FormYesNo.tsx'
import { lacksGivenName } from './person-values.ts'

type Props = {
  today: string
  /** A mentor's form asks for less. */
  brief?: boolean
}

/** A person in a form, the name first. */
export function PersonInputs({ today, brief = false }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const label = (field: string): string => translate(`candidates.fields.${field}`)
  return (
    <>
      <FormText source="fullName" label={label('fullName')} validate={wholeName} />
      <div className="fields pair">
        <FormDay source="birthDate" label={label('birthDate')} optional max={today} validate={notAfter(today)} />
        <FormSelect source="sex" label={label('sex')} optional choices={labels.sex} />
      </div>
      {!brief && (
        <>
          <div className="fields pair">
            <FormSuggest source="ethnicity" label={label('ethnicity')} optional suggestions={ETHNICITIES} />
            <FormSuggest source="religion" label={label('religion')} optional suggestions={RELIGIONS} />
          </div>
          <div className="fields pair">
            <FormSelect source="education" label={label('education')} optional choices={labels.education} />
            <FormSelect source="qualification" label={label('qualification')} optional choices={labels.qualification} />
          </div>
          <Occupation />
          <FormYesNo source="youthUnionMember" label={label('youthUnionMember')} />
          <FormText source="residence" label={label('residence')} optional />
        </>
      )}
    </>
  )
}

function Occupation() {
  const translate = useTranslate()
  const labels = useLabels()
  const [occupation, enterpriseKind] = useWatch({ name: ['occupation', 'enterpriseKind'] })
  const label = (field: string): string => translate(`candidates.fields.${field}`)
  const inEnterprise = occupation === 'WORKER' || occupation === 'BUSINESS' || Boolean(enterpriseKind)
  return (
    <div className="fields pair">
      <FormSelect source="occupation" label={label('occupation')} optional choices={labels.occupation} />
      {inEnterprise && (
        <FormSelect source="enterpriseKind" label={label('enterpriseKind')} optional choices={labels.enterpriseKind} />
      )}
    </div>
  )
}

const wholeName: Validator = (value: unknown) =>
  typeof value === 'string' && lacksGivenName(value) ? 'candidates.problems.nameTooShort' : undefined

/** ISO days compare as text. */
export const notAfter =
  (day: string): Validator =>
  (value: unknown) =>
    typeof value === 'string' && value > day ? 'candidates.problems.future' : undefined
