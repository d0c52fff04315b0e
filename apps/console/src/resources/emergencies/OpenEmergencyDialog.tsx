import { MenuItem } from '@mui/material'
import { EMERGENCY, EMERGENCY_ROLES } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { CommitteeField } from '../../components/CommitteeField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { openEmergencyDocument } from './documents.ts'

/** Takes a role for some hours, with a reason that everybody who looks after the committee reads. */
export function OpenEmergencyDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const { scope } = useWorkingContext()
  const idempotencyKey = useIdempotencyKey()
  const [committeeId, setCommittee] = useState<string | null>(scope?.id ?? null)
  const [role, setRole] = useState<(typeof EMERGENCY_ROLES)[number]>('EDITOR')
  const [reason, setReason] = useState('')
  const [hours, setHours] = useState('2')
  const { run, running } = useMutationDocument(openEmergencyDocument, (result) => result.openEmergencyAccess)
  const count = /^\d$/.test(hours.trim()) ? Number(hours) : null
  const isReason = [...reason.trim()].length >= EMERGENCY.shortestReason
  return (
    <FormDialog
      title={translate('emergencies.open')}
      fact={translate('emergencies.openExplain')}
      submitLabel={translate('emergencies.open')}
      running={running}
      refused="emergencies.refused"
      fields={['committeeId', 'role', 'reason', 'hours']}
      isFilledIn={committeeId !== null && isReason && count !== null}
      send={async () => {
        const outcome = await run({
          input: { committeeId: committeeId ?? '', role, reason, hours: count ?? 0, idempotencyKey },
        })
        if (outcome.__typename !== 'EmergencyAccessSuccess') return outcome
        notify('emergencies.opened', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <>
          <CommitteeField
            id="emergency-committee"
            label={translate('emergencies.fields.committee')}
            value={committeeId}
            onChange={setCommittee}
            error={
              problems.committeeId ?? (checked && committeeId === null ? translate('emergencies.missing') : undefined)
            }
          />
          <PlainField
            id="emergency-role"
            label={translate('emergencies.fields.role')}
            value={role}
            onChange={(value) => setRole(EMERGENCY_ROLES.find((known) => known === value) ?? role)}
            problem={problems.role}
          >
            {EMERGENCY_ROLES.map((one) => (
              <MenuItem key={one} value={one}>
                {labels.role[one]}
              </MenuItem>
            ))}
          </PlainField>
          <PlainField
            id="emergency-reason"
            label={translate('emergencies.fields.reason')}
            value={reason}
            onChange={setReason}
            lines={3}
            problem={problems.reason ?? (checked && !isReason ? translate('emergencies.reasonHelp') : undefined)}
            help={translate('emergencies.reasonHelp')}
          />
          <PlainField
            id="emergency-hours"
            label={translate('emergencies.fields.hours')}
            numeric
            value={hours}
            onChange={setHours}
            problem={problems.hours ?? (checked && count === null ? translate('emergencies.missing') : undefined)}
            help={translate('emergencies.hoursHelp')}
          />
        </>
      )}
    </FormDialog>
  )
}
