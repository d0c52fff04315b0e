import { MenuItem } from '@mui/material'
import { REQUEST_KINDS, type RequestKind } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { CommitteeField } from '../../components/CommitteeField.tsx'
import { DayField } from '../../components/DayField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { receiveRequestDocument } from './documents.ts'

/** A request of somebody who is in no list enters the register; one of a candidate is entered on the page of the case. */
export function ReceiveRequestDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const { scope } = useWorkingContext()
  const idempotencyKey = useIdempotencyKey()
  const [committeeId, setCommittee] = useState<string | null>(scope?.id ?? null)
  const [askerName, setName] = useState('')
  const [kind, setKind] = useState<RequestKind>('ACCESS')
  const [receivedOn, setReceivedOn] = useState(today)
  const [text, setText] = useState('')
  const [othersInvolved, setOthers] = useState(false)
  const { run, running } = useMutationDocument(receiveRequestDocument, (result) => result.receivePrivacyRequest)
  const missing = translate('privacy.missing')
  return (
    <FormDialog
      title={translate('privacy.requests.receive')}
      fact={translate('privacy.requests.receiveExplain')}
      submitLabel={translate('app.form.save')}
      running={running}
      refused="privacy.refused"
      fields={['committeeId', 'askerName', 'receivedOn', 'text']}
      isFilledIn={committeeId !== null && askerName.trim() !== '' && receivedOn !== ''}
      send={async () => {
        const outcome = await run({
          input: {
            committeeId: committeeId ?? '',
            askerName: askerName.trim(),
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
          <CommitteeField
            id="request-committee"
            label={translate('privacy.requests.fields.committee')}
            value={committeeId}
            onChange={setCommittee}
            error={problems.committeeId ?? (checked && committeeId === null ? missing : undefined)}
          />
          <PlainField
            id="request-asker"
            label={translate('privacy.requests.fields.asker')}
            value={askerName}
            onChange={setName}
            problem={checked && askerName.trim() === '' ? missing : problems.askerName}
          />
          <PlainField
            id="request-kind"
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
            id="request-received"
            label={translate('privacy.requests.fields.receivedOn')}
            value={receivedOn}
            onChange={setReceivedOn}
            error={checked && receivedOn === '' ? missing : problems.receivedOn}
            max={today}
          />
          <PlainField
            id="request-text"
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
