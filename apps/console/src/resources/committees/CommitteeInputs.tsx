import { Button, Checkbox, FormControlLabel } from '@mui/material'
import { AREA_TRAITS, COMMITTEE_KINDS } from '@nguon/domain'
import { useInput, useTranslate, type Validator } from 'react-admin'
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { FormCommittee } from '../../components/form/FormCommittee.tsx'
import { FormDay } from '../../components/form/FormDay.tsx'
import { FormSelect } from '../../components/form/FormSelect.tsx'
import { FormText } from '../../components/form/FormText.tsx'
import { Section } from '../../components/Section.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { changedDatedFields, repeatedYears } from './committee-form.ts'
import { isValues, readCommitteeForm } from './committee-values.ts'

type Props = { today: string; fresh: boolean; seesPersons: boolean }

/** The fields of a committee, alike for a new one and for one that is changed. */
export function CommitteeInputs({ today, fresh, seesPersons }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const label = (field: string): string => translate(`committees.fields.${field}`)
  const kinds = Object.fromEntries(COMMITTEE_KINDS.map((kind) => [kind, labels.committeeKind[kind]]))
  return (
    <>
      <Section title={translate('committees.form.identity')}>
        <div className="fields">
          {!fresh && <p className="small secondary">{translate('committees.form.dated')}</p>}
          <FormText source="name" label={label('name')} />
          <div className="fields pair">
            <FormSelect source="kind" label={label('kind')} choices={kinds} />
            <FormText source="code" label={label('code')} optional help={translate('committees.form.codeHelp')} />
          </div>
          <FormCommittee source="parentId" label={label('parent')} optional={!fresh} />
          <div className="fields pair">
            {fresh ? (
              <FormDay source="establishedOn" label={label('establishedOn')} max={today} />
            ) : (
              <EffectiveDay today={today} />
            )}
            <FormText source="decisionNumber" label={label('decisionNumber')} optional />
          </div>
        </div>
      </Section>
      <Section title={translate('committees.form.circumstances')}>
        <AreaTraits />
      </Section>
      <Section title={translate('committees.form.members')}>
        <MemberCounts />
      </Section>
      <Section title={translate('committees.form.responsible')}>
        {seesPersons ? (
          <ResponsiblePersons today={today} />
        ) : (
          <p className="small secondary">{translate('committees.form.maskedPersons')}</p>
        )}
      </Section>
    </>
  )
}

/** The day from which the dated fields hold: needed as soon as one of them was changed. */
function EffectiveDay({ today }: { today: string }) {
  const translate = useTranslate()
  const values = useWatch()
  const { formState } = useFormContext()
  const before = readCommitteeForm(formState.defaultValues ?? {})
  const changed = changedDatedFields(before, readCommitteeForm(values))
  return (
    <FormDay
      source="effectiveOn"
      label={translate('committees.fields.effectiveOn')}
      optional={changed.length === 0}
      max={today}
      help={translate('committees.form.effectiveHelp')}
    />
  )
}

function AreaTraits() {
  const labels = useLabels()
  const { field } = useInput({ source: 'areaTraits' })
  const chosen: readonly string[] = Array.isArray(field.value) ? field.value : []
  return (
    <div className="ticks">
      {AREA_TRAITS.map((trait) => (
        <FormControlLabel
          key={trait}
          label={labels.areaTrait[trait]}
          control={
            <Checkbox
              checked={chosen.includes(trait)}
              onChange={(event) =>
                field.onChange(event.target.checked ? [...chosen, trait] : chosen.filter((one) => one !== trait))
              }
            />
          }
        />
      ))}
    </div>
  )
}

const isWhole: Validator = (value: unknown) =>
  value === null || value === undefined || value === '' || (Number.isInteger(Number(value)) && Number(value) >= 0)
    ? undefined
    : { message: 'committees.form.whole', args: {} }

const standsOnce: Validator = (value: unknown, all: unknown) =>
  repeatedYears(readCommitteeForm(isValues(all) ? all : {}).memberCounts).has(Number(value))
    ? { message: 'committees.form.sameYear', args: {} }
    : undefined

function MemberCounts() {
  const translate = useTranslate()
  const { fields, append, remove } = useFieldArray({ name: 'memberCounts' })
  const label = (field: string): string => translate(`committees.fields.${field}`)
  return (
    <div className="fields">
      <p className="small secondary">{translate('committees.form.membersHelp')}</p>
      {fields.map(({ id }, index) => (
        <div className="form-line" key={id}>
          <FormText
            source={`memberCounts.${index}.year`}
            label={label('year')}
            inputMode="numeric"
            validate={[isWhole, standsOnce]}
          />
          <FormText
            source={`memberCounts.${index}.officialMembers`}
            label={label('officialMembers')}
            inputMode="numeric"
            validate={isWhole}
          />
          <FormText
            source={`memberCounts.${index}.probationaryMembers`}
            label={label('probationaryMembers')}
            inputMode="numeric"
            optional
            validate={isWhole}
          />
          <Button size="small" onClick={() => remove(index)}>
            {translate('committees.form.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => append({ year: null, officialMembers: null, probationaryMembers: null })}>
          {translate('committees.form.addYear')}
        </Button>
      </div>
    </div>
  )
}

function ResponsiblePersons({ today }: { today: string }) {
  const translate = useTranslate()
  const { fields, append, remove } = useFieldArray({ name: 'responsiblePersons' })
  const label = (field: string): string => translate(`committees.fields.${field}`)
  return (
    <div className="fields">
      {fields.map(({ id }, index) => (
        <div className="form-block" key={id}>
          <div className="fields pair">
            <FormText source={`responsiblePersons.${index}.fullName`} label={label('fullName')} />
            <FormText source={`responsiblePersons.${index}.position`} label={label('position')} />
          </div>
          <div className="form-line">
            <FormDay source={`responsiblePersons.${index}.startsOn`} label={label('startsOn')} />
            <FormDay source={`responsiblePersons.${index}.endsOn`} label={label('endsOn')} optional />
            <Button size="small" onClick={() => remove(index)}>
              {translate('committees.form.remove')}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => append({ fullName: '', position: '', startsOn: today, endsOn: null })}>
          {translate('committees.form.addPerson')}
        </Button>
      </div>
    </div>
  )
}
