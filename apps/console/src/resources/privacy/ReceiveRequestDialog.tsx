import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { CommitteeField } from '../../components/CommitteeField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { RequestFields, useRequestDraft } from '../../components/people/RequestFields.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { receiveRequestDocument } from './documents.ts'

/** A request of somebody who is in no list enters the register; one of a candidate is entered on the page of the case. */
export function ReceiveRequestDialog({ today, onClose }: { today: string; onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const { scope } = useWorkingContext()
  const idempotencyKey = useIdempotencyKey()
  const [committeeId, setCommittee] = useState<string | null>(scope?.id ?? null)
  const [askerName, setName] = useState('')
  const draft = useRequestDraft(today)
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
      isFilledIn={committeeId !== null && askerName.trim() !== '' && draft.asked.receivedOn !== ''}
      send={async () => {
        const outcome = await run({
          input: {
            committeeId: committeeId ?? '',
            askerName: askerName.trim(),
            ...draft.asked,
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
          <RequestFields id="request" draft={draft} checked={checked} problems={problems} today={today} />
        </>
      )}
    </FormDialog>
  )
}
