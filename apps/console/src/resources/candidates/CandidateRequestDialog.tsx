import { MenuItem } from '@mui/material'
import { REQUEST_KINDS, type RequestKind } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { receiveRequestOfCandidateDocument } from './privacy-documents.ts'

type Props = { candidateId: string; cellId: string; today: string; onClose: () => void }

/** The person of a case asks for a right. */
export function CandidateRequestDialog({ candidateId, cellId, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const idempotencyKey = useIdempotencyKey()
  const [kind, setKind] = useState<RequestKind>('ACCESS')
  const [receivedOn, setReceivedOn] = useState(today)
  const [text, setText] = useState('')
  const [othersInvolved, setOthers] = useState(false)
  const { run, running } = useMutationDocument(
    receiveRequestOfCandidateDocument,
    (result) => result.receivePrivacyRequest,
  )
  return (
    <FormDialog
      title={translate('privacy.requests.receiveOf')}
      submitLabel={translate('app.form.save')}
      running={running}
      refused="privacy.refused"
      fields={['receivedOn', 'text']}
      isFilledIn={receivedOn !== ''}
      send={async () => {
        const outcome = await run({
          input: {
            committeeId: cellId,
            candidateId,
            kind,
            receivedOn,
            othersInvolved,
            text: writtenOrNull(text),
            idempotencyKey,
          },
        })
        if (outcome.__typename !== 'PrivacyRequestSuccess') return outcome
        notify('privacy.saved', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <>
          <PlainField
            id="own-request-kind"
            label={translate('privacy.requests.fields.kind')}
            value={kind}
            onChange={(value) => setKind(REQUEST_KINDS.find((known) => known === value) ?? kind)}
          >
            {REQUEST_KINDS.map((one) => (
              <MenuItem key={one} value={one}>
                {labels.requestKind[one]}
              </MenuItem>
            ))}
          </PlainField>
          <DayField
            id="own-request-received"
            label={translate('privacy.requests.fields.receivedOn')}
            value={receivedOn}
            onChange={setReceivedOn}
            error={checked && receivedOn === '' ? translate('privacy.missing') : problems.receivedOn}
            max={today}
          />
          <PlainField
            id="own-request-text"
            label={translate('privacy.requests.fields.text')}
            optional
            value={text}
            onChange={setText}
            problem={problems.text}
            lines={3}
          />
          <label className="check-line">
            <input type="checkbox" checked={othersInvolved} onChange={(event) => setOthers(event.target.checked)} />
            {translate('privacy.requests.fields.othersInvolved')}
          </label>
        </>
      )}
    </FormDialog>
  )
}
