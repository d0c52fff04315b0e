import { useTranslate, type Validator } from 'react-admin'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { CreatePage } from '../../components/form/CreatePage.tsx'
import { FormCommittee } from '../../components/form/FormCommittee.tsx'
import { FormDay } from '../../components/form/FormDay.tsx'
import { FormSelect } from '../../components/form/FormSelect.tsx'
import { FormText } from '../../components/form/FormText.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { notAfter, PersonInputs } from '../../components/people/PersonInputs.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { Section } from '../../components/Section.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { CELLS } from './CandidateInputs.tsx'
import { useFormLabels } from './use-form-labels.ts'

/** Names a former member again whose earlier case was not followed here: what is known of the membership is written down with the person. */
export function ReadmissionCreate() {
  const translate = useTranslate()
  const may = useMay('CANDIDATE_CREATE')
  const { scope, today } = useWorkingContext()
  const idempotencyKey = useIdempotencyKey()
  const labels = useFormLabels()
  const word = (key: string): string => translate(`candidates.readmit.${key}`)
  const path = [{ label: translate('candidates.list.title'), to: '/candidates' }]
  if (!may) {
    return (
      <>
        <PageHeader title={word('title')} path={path} />
        <ForbiddenState title={translate('candidates.refused.noCreate')} />
      </>
    )
  }
  return (
    <CreatePage
      resource="readmissions"
      title={word('title')}
      path={path}
      facts={word('unfollowed')}
      labels={{
        ...labels,
        leftOn: word('leftOn'),
        barredGroup: word('barredGroup'),
        crimeClearedOn: word('crimeClearedOn'),
        readmissions: word('readmissions'),
      }}
      saveLabel={word('submit')}
      redirect={({ id }) => `/candidates/${id}/show`}
      defaultValues={{ sourcedOn: today, readmissions: '0', idempotencyKey }}
    >
      <Section title={translate('candidates.form.person')}>
        <div className="fields">
          <PersonInputs today={today} />
        </div>
      </Section>
      <EarlierMembership today={today} />
      <Section title={word('again')}>
        <div className="fields">
          <FormCommittee
            source="cellId"
            label={translate('candidates.fields.cellId')}
            kinds={CELLS}
            within={scope?.id ?? null}
            help={translate('candidates.form.cellHelp')}
          />
          <FormText
            source="reference"
            label={translate('candidates.fields.reference')}
            optional
            help={translate('candidates.form.referenceHelp')}
          />
          <div className="fields pair">
            <FormDay
              source="sourcedOn"
              label={translate('candidates.fields.sourcedOn')}
              max={today}
              validate={notAfter(today)}
              help={translate('candidates.form.sourcedOnHelp')}
            />
            <FormText source="documentNumber" label={translate('candidates.fields.documentNumber')} optional />
          </div>
          <FormText source="note" label={translate('candidates.fields.note')} optional multiline />
        </div>
      </Section>
    </CreatePage>
  )
}

/** What the rules ask of a membership that ended: when, why not again, and how often before. */
function EarlierMembership({ today }: { today: string }) {
  const translate = useTranslate()
  const labels = useLabels()
  const word = (key: string): string => translate(`candidates.readmit.${key}`)
  return (
    <Section title={word('earlier')}>
      <div className="fields">
        <div className="fields pair">
          <FormDay
            source="leftOn"
            label={word('leftOn')}
            max={today}
            validate={notAfter(today)}
            help={word('leftOnHelp')}
          />
          <FormText source="readmissions" label={word('readmissions')} inputMode="numeric" validate={isCount} />
        </div>
        <FormSelect
          source="barredGroup"
          label={word('barredGroup')}
          optional
          choices={labels.barredGroup}
          help={word('barredHelp')}
        />
        <FormDay
          source="crimeClearedOn"
          label={word('crimeClearedOn')}
          optional
          max={today}
          validate={notAfter(today)}
        />
      </div>
    </Section>
  )
}

const isCount: Validator = (value: unknown) =>
  /^\d{1,2}$/.test(String(value ?? '').trim()) ? undefined : 'candidates.readmit.missingTimes'
