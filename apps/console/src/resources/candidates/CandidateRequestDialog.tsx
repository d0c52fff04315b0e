import { useNotify, useTranslate } from 'react-admin'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { RequestFields, useRequestDraft } from '../../components/people/RequestFields.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { receiveRequestOfCandidateDocument } from './privacy-documents.ts'

type Props = { candidateId: string; cellId: string; today: string; onClose: () => void }

/** The person of a case asks for a right. */
export function CandidateRequestDialog({ candidateId, cellId, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const idempotencyKey = useIdempotencyKey()
  const draft = useRequestDraft(today)
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
      isFilledIn={draft.asked.receivedOn !== ''}
      send={async () => {
        const outcome = await run({
          input: {
            committeeId: cellId,
            candidateId,
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
        <RequestFields id="own-request" draft={draft} checked={checked} problems={problems} today={today} />
      )}
    </FormDialog>
  )
}
