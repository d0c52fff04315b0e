import { MenuItem } from '@mui/material'
import { UNMASK_PURPOSES, UNMASKING, type UnmaskPurpose } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useMutationDocument } from '../../providers/use-document.ts'
import { FormDialog } from '../people/FormDialog.tsx'
import { PlainField } from '../people/PlainField.tsx'
import { useIdempotencyKey } from '../people/use-idempotency-key.ts'
import { useLabels } from '../use-labels.ts'
import { unmaskPersonDocument } from './documents.ts'

/** A person, by the record that is looked at. */
export type SecretSubject = { candidate: string } | { mentor: string }
type Props = { subject: SecretSubject; onClose: () => void }

/** Asks for what, and why, before a person's secret data are shown. */
export function UnmaskDialog({ subject, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const idempotencyKey = useIdempotencyKey()
  const [purpose, setPurpose] = useState<UnmaskPurpose>('mentor' in subject ? 'MENTORING' : 'ADMISSION')
  const [reason, setReason] = useState('')
  const { run, running } = useMutationDocument(unmaskPersonDocument, (result) => result.unmaskPerson)
  const isReason = [...reason.trim()].length >= UNMASKING.shortestReason
  return (
    <FormDialog
      title={translate('secret.title')}
      fact={translate('secret.explain', { minutes: UNMASKING.minutes })}
      submitLabel={translate('secret.submit')}
      running={running}
      refused="secret.notDone"
      fields={['subject', 'purpose', 'reason']}
      isFilledIn={isReason}
      send={async () => {
        const outcome = await run({ input: { subject, purpose, reason, idempotencyKey } })
        if (outcome.__typename !== 'UnmaskPersonSuccess') return outcome
        notify(translate('secret.opened', { minutes: UNMASKING.minutes }), { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <>
          <PlainField
            id="unmask-purpose"
            label={translate('secret.purpose')}
            value={purpose}
            onChange={(value) => setPurpose(UNMASK_PURPOSES.find((known) => known === value) ?? purpose)}
            problem={problems.purpose}
          >
            {UNMASK_PURPOSES.map((one) => (
              <MenuItem key={one} value={one}>
                {labels.unmaskPurpose[one]}
              </MenuItem>
            ))}
          </PlainField>
          <PlainField
            id="unmask-reason"
            label={translate('secret.reason')}
            value={reason}
            onChange={setReason}
            lines={3}
            problem={problems.reason ?? (checked && !isReason ? translate('secret.reasonHelp') : undefined)}
            help={translate('secret.reasonHelp')}
          />
        </>
      )}
    </FormDialog>
  )
}
