import { Button } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { ShownOnce } from '../../components/ShownOnce.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { replyText, replyTexts } from '../../providers/account-requests.ts'
import type { Security } from './documents.ts'
import { QrPicture } from './QrPicture.tsx'
import { SecretField } from './SecretField.tsx'
import { useAccountRequest } from './use-account-request.ts'

type Step = 'begin' | 'show' | 'newCodes' | 'remove'
type Enrolling = { readonly address: string; readonly recovery: readonly string[] }
type Props = { security: Security; onDone: () => void }

const WORDS = {
  INVALID_PASSWORD: 'security.factor.wrongPassword',
  INVALID_CODE: 'security.factor.wrong',
  INVALID_BACKUP_CODE: 'security.factor.wrong',
  SECOND_FACTOR_NEEDED: 'security.factor.needsShown',
}

/** The second factor: set up, shown in this session, its recovery codes, and taken away. */
export function SecondFactorSection({ security, onDone }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [step, setStep] = useState<Step | null>(null)
  const [enrolling, setEnrolling] = useState<Enrolling | null>(null)
  const [recovery, setRecovery] = useState<readonly string[] | null>(null)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { ask, running, failure, setFailure } = useAccountRequest(WORDS)

  const leave = (): void => {
    setStep(null)
    setEnrolling(null)
    setPassword('')
    setCode('')
    setFailure(null)
  }
  const verify = async (): Promise<void> => {
    const reply = await ask('two-factor/verify-totp', { code })
    if (!reply.done) return
    if (enrolling) {
      setRecovery(enrolling.recovery)
      notify('security.factor.done', { type: 'success' })
    }
    leave()
    onDone()
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (running) return
    if (enrolling || step === 'show') return verify()
    if (step === 'begin') {
      const reply = await ask('two-factor/enable', { password })
      if (reply.done) setEnrolling({ address: replyText(reply, 'totpURI'), recovery: replyTexts(reply, 'backupCodes') })
    }
    if (step === 'newCodes') {
      const reply = await ask('two-factor/generate-backup-codes', { password })
      if (!reply.done) return
      setRecovery(replyTexts(reply, 'backupCodes'))
      leave()
    }
    if (step === 'remove') {
      const reply = await ask('two-factor/disable', { password })
      if (!reply.done) return
      notify('security.factor.removed', { type: 'success' })
      leave()
      onDone()
    }
  }
  const needsShown = security.secondFactorShown ? null : translate('security.factor.needsShown')
  const asksCode = enrolling !== null || step === 'show'
  return (
    <div className="fields">
      <p className="note">{translate('security.factor.explain')}</p>
      <p>
        <StatusMark status={security.secondFactor ? 'passed' : 'notYet'} wraps>
          {security.secondFactor
            ? `${translate('security.factor.on')}, ${translate(security.secondFactorShown ? 'security.factor.shown' : 'security.factor.notShown')}`
            : translate('security.factor.off')}
        </StatusMark>
      </p>
      {recovery && (
        <div className="recovery" role="status">
          <p>
            <b>{translate('security.factor.recovery')}</b>
          </p>
          <p>{translate('security.factor.recoveryHint')}</p>
          <ol>
            {recovery.map((one) => (
              <li key={one}>
                <code>{one}</code>
              </li>
            ))}
          </ol>
          <Button size="small" onClick={() => setRecovery(null)}>
            {translate('security.factor.kept')}
          </Button>
        </div>
      )}
      {step === null && (
        <div className="security-acts">
          {!security.secondFactor && (
            <Button onClick={() => setStep('begin')}>{translate('security.factor.begin')}</Button>
          )}
          {security.secondFactor && !security.secondFactorShown && (
            <Button onClick={() => setStep('show')}>{translate('security.factor.show')}</Button>
          )}
          {security.secondFactor && (
            <>
              <GuardedButton refusal={needsShown} onClick={() => setStep('newCodes')}>
                {translate('security.factor.newCodes')}
              </GuardedButton>
              <GuardedButton refusal={needsShown} onClick={() => setStep('remove')}>
                {translate('security.factor.remove')}
              </GuardedButton>
            </>
          )}
        </div>
      )}
      {step !== null && (
        <form onSubmit={(event) => void submit(event)} noValidate className="fields">
          {enrolling && (
            <>
              <p>{translate('security.factor.scan')}</p>
              <QrPicture text={enrolling.address} />
              <ShownOnce
                label={translate('security.factor.key')}
                hint={translate('security.factor.key')}
                value={new URL(enrolling.address).searchParams.get('secret') ?? ''}
              />
            </>
          )}
          {asksCode ? (
            <SecretField
              id="factor-code"
              label={translate('security.factor.code')}
              value={code}
              onChange={setCode}
              problem={failure ?? undefined}
              autoComplete="one-time-code"
            />
          ) : (
            <SecretField
              id="factor-password"
              label={translate('security.yourPassword')}
              value={password}
              onChange={setPassword}
              problem={failure ?? undefined}
              autoComplete="current-password"
            />
          )}
          <div className="security-acts">
            <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
              {translate('security.factor.confirm')}
            </Button>
            <Button onClick={leave}>{translate('app.form.cancel')}</Button>
          </div>
        </form>
      )}
    </div>
  )
}
