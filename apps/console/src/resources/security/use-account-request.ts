import { useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { type AccountReply, askAccounts } from '../../providers/account-requests.ts'

/** Asks an address of accounts, one at a time; what was not done is told in words. */
export function useAccountRequest(words: Readonly<Record<string, string>> = {}) {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const ask = async (path: string, body: unknown): Promise<AccountReply> => {
    setRunning(true)
    setFailure(null)
    const reply = await askAccounts(path, body, locale)
    setRunning(false)
    if (!reply.done) {
      const known = words[reply.code]
      // A sentence of the server is in the language that it was asked in; the library's own words are not.
      const isOurs = reply.status === 429 || reply.code.startsWith('PASSWORD_')
      setFailure(
        known
          ? translate(known)
          : reply.status === 0
            ? translate('app.signIn.unreachable')
            : isOurs && reply.message
              ? reply.message
              : translate('security.fault'),
      )
    }
    return reply
  }
  return { ask, running, failure, setFailure }
}
