import { Button } from '@mui/material'
import { type FormEvent, useId, useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { Icon } from '../components/Icon.tsx'
import { StatusMark } from '../components/StatusMark.tsx'
import { askAccounts } from '../providers/account-requests.ts'

/** The second step: the code of the authenticator, or a recovery code. */
export function SecondStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const id = useId()
  const [recovering, setRecovering] = useState(false)
  const [code, setCode] = useState('')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (working || code.trim() === '') return
    setWorking(true)
    setProblem(null)
    const reply = await askAccounts(
      recovering ? 'two-factor/verify-backup-code' : 'two-factor/verify-totp',
      { code: code.trim() },
      locale,
    )
    setWorking(false)
    if (reply.done) return onDone()
    setCode('')
    if (reply.status === 429) setProblem(reply.message)
    else if (reply.status === 0) setProblem(translate('app.signIn.unreachable'))
    else if (reply.code === 'UNAUTHENTICATED' || reply.code === 'INVALID_TWO_FACTOR_COOKIE')
      setProblem(translate('app.signIn.secondOver'))
    else setProblem(translate('app.signIn.secondWrong'))
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <h1>{translate('app.signIn.secondTitle')}</h1>
      <p className="secondary">{translate(recovering ? 'app.signIn.recoveryHint' : 'app.signIn.secondHint')}</p>
      {problem && (
        <p className="problem" role="alert">
          <StatusMark status="failed" wraps>
            {problem}
          </StatusMark>
        </p>
      )}
      <div className="entry-field">
        <label htmlFor={id}>{translate(recovering ? 'app.signIn.recoveryCode' : 'app.signIn.code')}</label>
        <div>
          <Icon name="lock" />
          <input
            id={id}
            value={code}
            autoComplete="one-time-code"
            inputMode={recovering ? 'text' : 'numeric'}
            spellCheck={false}
            onChange={(event) => setCode(event.target.value)}
          />
        </div>
      </div>
      <Button type="submit" variant="contained" color="primary" className="enter" aria-disabled={working}>
        {translate('app.signIn.confirm')}
      </Button>
      <div className="entry-ways">
        <Button
          variant="text"
          onClick={() => {
            setRecovering(!recovering)
            setCode('')
            setProblem(null)
          }}
        >
          {translate(recovering ? 'app.signIn.useCode' : 'app.signIn.useRecovery')}
        </Button>
        <Button variant="text" onClick={onBack}>
          {translate('app.signIn.back')}
        </Button>
      </div>
      <p className="entry-note small secondary">
        <Icon name="log" />
        <span>{translate('app.signIn.secondLost')}</span>
      </p>
    </form>
  )
}
