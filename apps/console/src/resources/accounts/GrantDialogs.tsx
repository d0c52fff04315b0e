import { ROLES } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { CommitteeField } from '../../components/CommitteeField.tsx'
import { DayField } from '../../components/DayField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useViewer } from '../../providers/viewer.ts'
import { endGrantDocument, type GrantRow, giveGrantDocument } from './documents.ts'
import { RoleField } from './RoleField.tsx'

const GIVEN = ['role', 'committeeId', 'startsOn', 'endsOn']

/** Gives a role over a committee and everything below it, from a day to a day. */
export function GiveGrantDialog({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const { today } = useViewer()
  const idempotencyKey = useIdempotencyKey()
  const [committeeId, setCommittee] = useState<string | null>(null)
  const [role, setRole] = useState('')
  const [days, setDays] = useState({ startsOn: today, endsOn: '' })
  const { run, running } = useMutationDocument(giveGrantDocument, (result) => result.giveGrant)
  const known = ROLES.find((one) => one === role)
  return (
    <FormDialog
      title={translate('accounts.grants.give')}
      submitLabel={translate('accounts.grants.giveSubmit')}
      running={running}
      refused="accounts.refused.title"
      fields={GIVEN}
      isFilledIn={committeeId !== null && known !== undefined && days.startsOn !== ''}
      send={async () => {
        if (!known || committeeId === null) return null
        const outcome = await run({
          input: {
            accountId,
            role: known,
            committeeId,
            startsOn: days.startsOn,
            endsOn: days.endsOn || null,
            idempotencyKey,
          },
        })
        if (outcome.__typename !== 'AccountSuccess') return outcome
        notify('accounts.grants.given', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => {
        const missing = (isEmpty: boolean): string | undefined =>
          checked && isEmpty ? translate('accounts.invite.missing') : undefined
        return (
          <>
            <CommitteeField
              id="grant-committee"
              label={translate('accounts.fields.committee')}
              value={committeeId}
              onChange={setCommittee}
              error={problems.committeeId ?? missing(committeeId === null)}
            />
            <RoleField
              id="grant-role"
              committeeId={committeeId}
              value={role}
              onChange={setRole}
              problem={problems.role ?? missing(known === undefined)}
            />
            <div className="fields pair">
              <DayField
                id="grant-from"
                label={translate('accounts.fields.startsOn')}
                value={days.startsOn}
                onChange={(startsOn) => setDays({ ...days, startsOn })}
                error={problems.startsOn ?? missing(days.startsOn === '')}
              />
              <DayField
                id="grant-to"
                label={translate('accounts.fields.endsOn')}
                optional
                value={days.endsOn}
                onChange={(endsOn) => setDays({ ...days, endsOn })}
                error={problems.endsOn}
              />
            </div>
          </>
        )
      }}
    </FormDialog>
  )
}

/** Ends a grant, at once or on a day. */
export function EndGrantDialog({ grant, onClose }: { grant: GrantRow; onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const [endsOn, setEndsOn] = useState('')
  const { run, running } = useMutationDocument(endGrantDocument, (result) => result.endGrant)
  return (
    <FormDialog
      title={translate('accounts.grants.endTitle')}
      fact={translate('accounts.grants.endFact', {
        role: labels.role[grant.role],
        committee: grant.committee?.name ?? translate('accounts.grants.outside'),
      })}
      submitLabel={translate('accounts.grants.endSubmit')}
      running={running}
      refused="accounts.refused.title"
      fields={['endsOn']}
      isFilledIn
      send={async () => {
        const outcome = await run({ input: { id: grant.id, version: grant.version, endsOn: endsOn || null } })
        if (outcome.__typename !== 'AccountSuccess') return outcome
        notify('accounts.grants.ended', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ problems }) => (
        <DayField
          id="grant-end"
          label={translate('accounts.fields.endsOn')}
          optional
          value={endsOn}
          onChange={setEndsOn}
          error={problems.endsOn}
          help={translate('accounts.grants.endHelp')}
        />
      )}
    </FormDialog>
  )
}
