import { useEffect, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useViewer } from '../../providers/viewer.ts'
import { GuardedButton } from '../GuardedButton.tsx'
import { Icon } from '../Icon.tsx'
import { minutesLeft } from './minutes-left.ts'
import { type SecretSubject, UnmaskDialog } from './UnmaskDialog.tsx'

/** Stands for a value that is hidden, however long it is or whether there is one. */
export const DOTS = '••••••'

type Props = {
  subject: SecretSubject
  /** The classes of fields that are hidden. */
  hidden: readonly string[]
  unmaskedUntil: string | null
  mayUnmask: boolean
  /** Asks for the data again, which are masked by then. */
  onOver: () => void
}

/** Says that secret data are masked, and opens them for a reason; while they are open, for how long yet. */
export function SecretSeal({ subject, hidden, unmaskedUntil, mayUnmask, onOver }: Props) {
  const translate = useTranslate()
  const { lacksSecondFactor } = useViewer()
  const [asking, setAsking] = useState(false)
  const masked = hidden.includes('SECRET')
  if (!masked && unmaskedUntil !== null) return <OpenFor until={unmaskedUntil} onOver={onOver} />
  if (!masked) return null
  const refusal = mayUnmask ? null : translate(lacksSecondFactor ? 'secret.needsFactor' : 'secret.notYours')
  return (
    <p className="note">
      <Icon name="lock" /> {translate('secret.masked')}{' '}
      <GuardedButton small refusal={refusal} onClick={() => setAsking(true)}>
        {translate('secret.show')}
      </GuardedButton>
      {asking && <UnmaskDialog subject={subject} onClose={() => setAsking(false)} />}
    </p>
  )
}

const EVERY = 5_000

function OpenFor({ until, onOver }: { until: string; onOver: () => void }) {
  const translate = useTranslate()
  const [left, setLeft] = useState(() => minutesLeft(until, Date.now()))
  useEffect(() => {
    const look = (): void => {
      const minutes = minutesLeft(until, Date.now())
      setLeft(minutes)
      if (minutes === 0) onOver()
    }
    const timer = setInterval(look, EVERY)
    return () => clearInterval(timer)
  }, [until, onOver])
  return (
    <p className="note" role="status">
      <Icon name="lock" /> {translate('secret.openFor', { minutes: left })}
    </p>
  )
}
