import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import type { NoAnswer } from '../../components/people/Answered.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { type ShortfallPageValue, withdrawDocument } from './documents.ts'

const FIELDS = ['reason'] as const
type Props = { shortfall: Pick<ShortfallPageValue, 'id' | 'version'>; onClose: () => void }

/** Takes back what was written by mistake; it stays readable with the reason and counts no longer. */
export function WithdrawDialog({ shortfall: { id, version }, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const idempotencyKey = useIdempotencyKey()
  const [reason, setReason] = useState('')
  const { run, running } = useMutationDocument(withdrawDocument, (result) => result.withdrawShortfall)
  const send = async (): Promise<NoAnswer | null> => {
    const outcome = await run({ input: { id, version, reason: reason.trim(), idempotencyKey } })
    if (outcome.__typename !== 'ShortfallSuccess') return outcome
    notify('shortfalls.withdraw.done', { type: 'success' })
    onClose()
    return null
  }
  return (
    <FormDialog
      title={translate('shortfalls.withdraw.title')}
      fact={translate('shortfalls.withdraw.hint')}
      submitLabel={translate('shortfalls.withdraw.submit')}
      running={running}
      refused="shortfalls.refused"
      fields={FIELDS}
      isFilledIn={reason.trim() !== ''}
      send={send}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <PlainField
          id="withdraw-reason"
          label={translate('shortfalls.withdraw.reason')}
          value={reason}
          onChange={setReason}
          problem={checked && reason.trim() === '' ? translate('shortfalls.missing.withdraw') : problems.reason}
        />
      )}
    </FormDialog>
  )
}
