import { Button } from '@mui/material'
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { askAccounts, replyText } from '../providers/account-requests.ts'

type Props = {
  /** The organisation's own sign-in by its name; null where it has none. */
  provider: string | null
  onDone: () => void
  onProblem: (key: string) => void
}

// The server's options are what the browser's function asks for; it checks them itself.
const optionsOf = (body: unknown) => body as PublicKeyCredentialRequestOptionsJSON

/** The ways in without a password: a passkey, and the organisation's own sign-in. */
export function OtherWays({ provider, onDone, onProblem }: Props) {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const [working, setWorking] = useState(false)
  const byPasskey = async (): Promise<void> => {
    setWorking(true)
    try {
      const begun = await askAccounts('passkey/begin-sign-in', {}, locale)
      if (!begun.done) return onProblem(begun.status === 429 ? 'app.signIn.tooMany' : 'app.signIn.passkeyFailed')
      const { startAuthentication } = await import('@simplewebauthn/browser')
      const response = await startAuthentication({ optionsJSON: optionsOf(begun.body) })
      const reply = await askAccounts('passkey/sign-in', { response }, locale)
      if (reply.done) onDone()
      else onProblem(reply.status === 429 ? 'app.signIn.tooMany' : 'app.signIn.passkeyFailed')
    } catch {
      // The device said no, or whoever holds it.
      onProblem('app.signIn.passkeyFailed')
    } finally {
      setWorking(false)
    }
  }
  const byProvider = async (): Promise<void> => {
    setWorking(true)
    const reply = await askAccounts('sign-in/provider', {}, locale)
    const address = reply.done ? replyText(reply, 'url') : ''
    if (address !== '') window.location.assign(address)
    else {
      setWorking(false)
      onProblem('app.signIn.unreachable')
    }
  }
  const hasPasskeys = typeof window.PublicKeyCredential === 'function'
  if (!hasPasskeys && provider === null) return null
  return (
    <div className="entry-ways">
      {provider !== null && (
        <Button aria-disabled={working} onClick={() => void byProvider()}>
          {translate('app.signIn.provider', { name: provider })}
        </Button>
      )}
      {hasPasskeys && (
        <Button variant="text" aria-disabled={working} onClick={() => void byPasskey()}>
          {translate('app.signIn.passkey')}
        </Button>
      )}
    </div>
  )
}
