import { ROLES } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { CommitteeField } from '../../components/CommitteeField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { inviteAccountDocument, type MadeLink } from './documents.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { RoleField } from './RoleField.tsx'

const FIELDS = ['username', 'name', 'email', 'homeCommitteeId', 'grant.role', 'grant.committeeId']

/** Makes an account; what its owner needs to get in is told at the end, once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const mayGrant = useMay('GRANT_SET')
  const { scope } = useWorkingContext()
  const idempotencyKey = useIdempotencyKey()
  const [form, setForm] = useState({ username: '', name: '', email: '', role: '' })
  const [home, setHome] = useState<string | null>(scope?.id ?? null)
  const [link, setLink] = useState<MadeLink | null>(null)
  const { run, running } = useMutationDocument(inviteAccountDocument, (result) => result.inviteAccount)
  const set = (field: keyof typeof form) => (text: string) => setForm({ ...form, [field]: text })
  if (link) return <LinkDialog title={translate('accounts.invite.done')} link={link} onClose={onClose} />
  return (
    <FormDialog
      title={translate('accounts.invite.title')}
      submitLabel={translate('accounts.invite.submit')}
      running={running}
      refused="accounts.refused.title"
      fields={FIELDS}
      isFilledIn={form.username.trim() !== '' && form.name.trim() !== '' && home !== null}
      send={async () => {
        const role = ROLES.find((known) => known === form.role)
        const outcome = await run({
          input: {
            username: form.username,
            name: form.name,
            email: writtenOrNull(form.email),
            homeCommitteeId: home ?? '',
            grant: role && home !== null ? { role, committeeId: home } : null,
            idempotencyKey,
          },
        })
        if (outcome.__typename !== 'AccountSuccess') return outcome
        if (outcome.link) setLink(outcome.link)
        else onClose()
        notify('accounts.invite.done', { type: 'success' })
        return null
      }}
      onClose={onClose}
    >
      {({ checked, problems }) => {
        const missing = (isEmpty: boolean): string | undefined =>
          checked && isEmpty ? translate('accounts.invite.missing') : undefined
        return (
          <>
            <PlainField
              id="invite-name"
              label={translate('accounts.fields.name')}
              value={form.name}
              onChange={set('name')}
              problem={problems.name ?? missing(form.name.trim() === '')}
            />
            <PlainField
              id="invite-username"
              label={translate('accounts.fields.username')}
              value={form.username}
              onChange={set('username')}
              problem={problems.username ?? missing(form.username.trim() === '')}
              help={translate('accounts.invite.usernameHelp')}
            />
            <PlainField
              id="invite-email"
              label={translate('accounts.fields.email')}
              optional
              value={form.email}
              onChange={set('email')}
              problem={problems.email}
              help={translate('accounts.invite.emailHelp')}
            />
            <CommitteeField
              id="invite-home"
              label={translate('accounts.fields.home')}
              value={home}
              onChange={setHome}
              error={problems.homeCommitteeId ?? problems['grant.committeeId'] ?? missing(home === null)}
            />
            {mayGrant && (
              <RoleField
                id="invite-role"
                optional
                committeeId={home}
                value={form.role}
                onChange={set('role')}
                problem={problems['grant.role']}
              />
            )}
          </>
        )
      }}
    </FormDialog>
  )
}
