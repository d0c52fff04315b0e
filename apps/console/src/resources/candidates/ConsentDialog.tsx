import { MenuItem } from '@mui/material'
import {
  CONSENT_ACTS,
  CONSENT_DATA_SETS,
  CONSENT_FORMS,
  type ConsentAct,
  type ConsentDataSet,
  type ConsentForm,
} from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { recordConsentDocument } from './privacy-documents.ts'

type Props = { candidateId: string; today: string; onClose: () => void }

/** What the person said about the use of their data, how and when. */
export function ConsentDialog({ candidateId, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const idempotencyKey = useIdempotencyKey()
  const [act, setAct] = useState<ConsentAct>('GIVEN')
  const [dataSet, setDataSet] = useState<ConsentDataSet>('CASES')
  const [form, setForm] = useState<ConsentForm>('ON_PAPER')
  const [saidOn, setSaidOn] = useState(today)
  const [documentNumber, setNumber] = useState('')
  const { run, running } = useMutationDocument(recordConsentDocument, (result) => result.recordConsent)
  const needsNumber = form === 'ON_PAPER' && documentNumber.trim() === ''
  const missing = translate('privacy.missing')
  return (
    <FormDialog
      title={translate('privacy.consents.record')}
      fact={translate('privacy.consents.explain')}
      submitLabel={translate('app.form.save')}
      running={running}
      refused="privacy.refused"
      fields={['saidOn', 'documentNumber']}
      isFilledIn={saidOn !== '' && !needsNumber}
      send={async () => {
        const outcome = await run({
          input: {
            candidateId,
            act,
            dataSet,
            form,
            saidOn,
            documentNumber: writtenOrNull(documentNumber),
            idempotencyKey,
          },
        })
        if (outcome.__typename !== 'CandidateSuccess') return outcome
        notify('privacy.saved', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <>
          <PlainField
            id="consent-act"
            label={translate('privacy.consents.act')}
            value={act}
            onChange={(value) => setAct(CONSENT_ACTS.find((known) => known === value) ?? act)}
          >
            {CONSENT_ACTS.map((one) => (
              <MenuItem key={one} value={one}>
                {labels.consentAct[one]}
              </MenuItem>
            ))}
          </PlainField>
          <PlainField
            id="consent-data"
            label={translate('privacy.consents.dataSet')}
            value={dataSet}
            onChange={(value) => setDataSet(CONSENT_DATA_SETS.find((known) => known === value) ?? dataSet)}
          >
            {CONSENT_DATA_SETS.map((one) => (
              <MenuItem key={one} value={one}>
                {labels.dataSet[one]}
              </MenuItem>
            ))}
          </PlainField>
          <PlainField
            id="consent-form"
            label={translate('privacy.consents.form')}
            value={form}
            onChange={(value) => setForm(CONSENT_FORMS.find((known) => known === value) ?? form)}
          >
            {CONSENT_FORMS.map((one) => (
              <MenuItem key={one} value={one}>
                {labels.consentForm[one]}
              </MenuItem>
            ))}
          </PlainField>
          <DayField
            id="consent-on"
            label={translate('privacy.consents.saidOn')}
            value={saidOn}
            onChange={setSaidOn}
            error={checked && saidOn === '' ? missing : problems.saidOn}
            max={today}
          />
          <PlainField
            id="consent-number"
            label={translate('privacy.consents.documentNumber')}
            optional={form !== 'ON_PAPER'}
            value={documentNumber}
            onChange={setNumber}
            problem={checked && needsNumber ? missing : problems.documentNumber}
          />
        </>
      )}
    </FormDialog>
  )
}
