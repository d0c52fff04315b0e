import { Button } from '@mui/material'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { type FormEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { explain } from '../../components/ErrorState.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { removePasskeyDocument, type Security } from './documents.ts'
import { SecretField } from './SecretField.tsx'
import { useAccountRequest } from './use-account-request.ts'

type Props = { security: Security; onDone: () => void }

/** Passkeys: those that there are, and one more. */
export function PasskeySection({ security: { passkeys, hasPassword }, onDone }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const { instant } = useFormat()
  const [adding, setAdding] = useState(false)
  const { run, running } = useMutationDocument(removePasskeyDocument, (result) => result.removePasskey)
  const remove = async (id: string): Promise<void> => {
    if (running) return
    try {
      const outcome = await run({ id })
      if (outcome.__typename === 'SecuritySuccess') notify('security.passkeys.removed', { type: 'success' })
      else notify(outcome.message, { type: 'error' })
    } catch (error) {
      notify(explain(error, translate), { type: 'error' })
    }
  }
  const supported = typeof window.PublicKeyCredential === 'function'
  return (
    <div className="fields">
      <p className="note">{translate('security.passkeys.explain')}</p>
      {passkeys.length === 0 && <p className="secondary">{translate('security.passkeys.none')}</p>}
      {passkeys.map(({ id, name, createdAt }) => (
        <div key={id} className="security-row">
          <span>
            {name ?? translate('security.passkeys.unnamed')}
            {createdAt !== null && (
              <span className="small secondary">
                {' '}
                {translate('security.passkeys.addedAt', { at: instant(createdAt) })}
              </span>
            )}
          </span>
          <Button size="small" aria-disabled={running} onClick={() => void remove(id)}>
            {translate('security.passkeys.remove')}
          </Button>
        </div>
      ))}
      {!supported && <p className="small secondary">{translate('security.passkeys.unsupported')}</p>}
      {supported &&
        (adding ? (
          <AddPasskey
            hasPassword={hasPassword}
            onDone={() => {
              setAdding(false)
              onDone()
            }}
            onClose={() => setAdding(false)}
          />
        ) : (
          <div>
            <Button onClick={() => setAdding(true)}>{translate('security.passkeys.add')}</Button>
          </div>
        ))}
    </div>
  )
}

// The server's options are what the browser's function asks for; it checks them itself.
const optionsOf = (body: unknown) => body as PublicKeyCredentialCreationOptionsJSON

function AddPasskey({
  hasPassword,
  onDone,
  onClose,
}: {
  hasPassword: boolean
  onDone: () => void
  onClose: () => void
}) {
  const translate = useTranslate()
  const notify = useNotify()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const { ask, running, failure, setFailure } = useAccountRequest({
    INVALID_PASSWORD: 'security.factor.wrongPassword',
  })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (running) return
    const begun = await ask('passkey/begin-adding', { password })
    if (!begun.done) return
    try {
      const { startRegistration } = await import('@simplewebauthn/browser')
      const response = await startRegistration({ optionsJSON: optionsOf(begun.body) })
      const added = await ask('passkey/add', { response, name })
      if (!added.done) return
      notify('security.passkeys.added', { type: 'success' })
      onDone()
    } catch {
      // The device said no, or whoever holds it.
      setFailure(translate('security.passkeys.failed'))
    }
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="fields">
      <PlainField
        id="passkey-name"
        label={translate('security.passkeys.name')}
        optional
        value={name}
        onChange={setName}
      />
      {hasPassword && (
        <SecretField
          id="passkey-password"
          label={translate('security.yourPassword')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
      )}
      {failure !== null && (
        <p role="alert">
          <StatusMark status="failed" wraps>
            {failure}
          </StatusMark>
        </p>
      )}
      <div className="security-acts">
        <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
          {translate('security.passkeys.add')}
        </Button>
        <Button onClick={onClose}>{translate('app.form.cancel')}</Button>
      </div>
    </form>
  )
}
