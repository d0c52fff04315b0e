import { Button } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { StatusMark } from '../../components/StatusMark.tsx'
import { SecretField } from './SecretField.tsx'
import { useAccountRequest } from './use-account-request.ts'

const EMPTY = { current: '', next: '', again: '' }

/** A new password for the old one. */
export function PasswordForm({ onDone }: { onDone: () => void }) {
  const translate = useTranslate()
  const notify = useNotify()
  const [form, setForm] = useState(EMPTY)
  const [checked, setChecked] = useState(false)
  const { ask, running, failure } = useAccountRequest({ INVALID_PASSWORD: 'security.password.wrong' })
  const different = form.next !== form.again
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setChecked(true)
    if (running || form.current === '' || form.next === '' || different) return
    const reply = await ask('change-password', { currentPassword: form.current, newPassword: form.next })
    if (!reply.done) return
    setForm(EMPTY)
    setChecked(false)
    notify('security.password.done', { type: 'success' })
    onDone()
  }
  const set = (field: keyof typeof EMPTY) => (text: string) => setForm({ ...form, [field]: text })
  const missing = (text: string): string | undefined =>
    checked && text === '' ? translate('security.password.missing') : undefined
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="fields">
      <p className="note">{translate('security.password.explain')}</p>
      <SecretField
        id="password-current"
        label={translate('security.password.current')}
        value={form.current}
        onChange={set('current')}
        problem={missing(form.current)}
        autoComplete="current-password"
      />
      <SecretField
        id="password-next"
        label={translate('security.password.next')}
        value={form.next}
        onChange={set('next')}
        problem={missing(form.next)}
        autoComplete="new-password"
      />
      <SecretField
        id="password-again"
        label={translate('security.password.again')}
        value={form.again}
        onChange={set('again')}
        problem={checked && different ? translate('security.password.different') : missing(form.again)}
        autoComplete="new-password"
      />
      {failure !== null && (
        <p role="alert">
          <StatusMark status="failed" wraps>
            {failure}
          </StatusMark>
        </p>
      )}
      <div>
        <Button type="submit" aria-disabled={running}>
          {translate('security.password.submit')}
        </Button>
      </div>
    </form>
  )
}
