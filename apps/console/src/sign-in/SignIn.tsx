import { Button } from '@mui/material'
import { STAGES } from '@nguon/domain'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useLogin, useTranslate } from 'react-admin'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { Icon, Seal } from '../components/Icon.tsx'
import { StatusMark } from '../components/StatusMark.tsx'
import { useLabels } from '../components/use-labels.ts'
import { useAppearance } from '../layout/use-appearance.ts'
import { SecondStepNeeded } from '../providers/auth-provider.ts'
import { askSession } from '../providers/session.ts'
import { DemoAccounts } from './DemoAccounts.tsx'
import { OtherWays } from './OtherWays.tsx'
import { SecondStep } from './SecondStep.tsx'
import { SetPassword } from './SetPassword.tsx'
import { useSetup } from './use-setup.ts'
import './sign-in.css'

/** The cover of the ledger, and the way in. */
export function SignIn() {
  const translate = useTranslate()
  const setup = useSetup()
  return (
    <div className="sign-in">
      <title>{`${translate('app.signIn.title')} · Nguồn`}</title>
      <Cover />
      <main className={setup.demo ? 'entry with-accounts' : 'entry'}>
        <Entry setup={setup} />
        <Appearance />
      </main>
      {setup.demo && <aside className="demo-tag">{translate('app.demo.tag')}</aside>}
    </div>
  )
}

function Cover() {
  const translate = useTranslate()
  const labels = useLabels()
  return (
    <header className="cover">
      <Seal size={44} />
      <p className="wordmark">
        <span>{translate('app.name')}</span>
      </p>
      <p className="lead">{translate('app.signIn.lead')}</p>
      <ol className="stages no-phone">
        {STAGES.map((stage, index) => (
          <li key={stage}>
            <b>{index + 1}</b>
            {labels.stageShort[stage]}
          </li>
        ))}
      </ol>
      <p className="foot">{translate('app.signIn.internal')}</p>
    </header>
  )
}

const LINK = /^#link=([\w-]+)$/

/** The way in: by name and password and what comes after, or by a link that sets the password. */
function Entry({ setup }: { setup: ReturnType<typeof useSetup> }) {
  const navigate = useNavigate()
  const { hash } = useLocation()
  const [second, setSecond] = useState(false)
  const link = LINK.exec(hash)?.[1]
  if (link) return <SetPassword token={link} onLeave={() => navigate('/login', { replace: true })} />
  if (second) return <SecondStep onDone={() => navigate('/', { replace: true })} onBack={() => setSecond(false)} />
  return <EntryForm setup={setup} onSecondStep={() => setSecond(true)} />
}

type EntryProps = { setup: ReturnType<typeof useSetup>; onSecondStep: () => void }

function EntryForm({ setup, onSecondStep }: EntryProps) {
  const translate = useTranslate()
  const login = useLogin()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const ids = { username: useId(), password: useId() }
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(
    query.get('problem') === 'provider' ? 'app.signIn.providerFailed' : null,
  )

  useEffect(() => {
    // Whoever is signed in already has no business here.
    void askSession().then((session) => {
      if (session === 'signed in') navigate('/', { replace: true })
    })
  }, [navigate])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (username.trim() === '' || password === '') {
      setProblem('app.signIn.missing')
      return
    }
    setWorking(true)
    setProblem(null)
    try {
      await login({ username: username.trim(), password })
    } catch (error) {
      if (error instanceof SecondStepNeeded) return onSecondStep()
      setProblem(error instanceof Error ? error.message : 'app.signIn.fault')
      setWorking(false)
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      <h1>{translate('app.signIn.title')}</h1>
      <p className="secondary">{translate('app.signIn.hint')}</p>
      {problem && (
        <p className="problem" role="alert">
          <StatusMark status="failed" wraps>
            {translate(problem, { _: problem })}
          </StatusMark>
        </p>
      )}
      <div className="entry-field">
        <label htmlFor={ids.username}>{translate('app.signIn.username')}</label>
        <div>
          <Icon name="person" />
          <input
            id={ids.username}
            value={username}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => setUsername(event.target.value)}
          />
        </div>
      </div>
      <div className="entry-field">
        <label htmlFor={ids.password}>{translate('app.signIn.password')}</label>
        <div>
          <Icon name="lock" />
          <input
            id={ids.password}
            type={shown ? 'text' : 'password'}
            value={password}
            autoComplete="current-password"
            onChange={(event) => setPassword(event.target.value)}
          />
          <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            <Icon name="eye" />
            {translate(shown ? 'app.signIn.hide' : 'app.signIn.show')}
          </button>
        </div>
      </div>
      <Button type="submit" variant="contained" color="primary" className="enter" aria-disabled={working}>
        {translate(working ? 'app.signIn.working' : 'app.signIn.submit')}
      </Button>
      <OtherWays provider={setup.provider} onDone={() => navigate('/', { replace: true })} onProblem={setProblem} />
      {setup.demo && (
        <DemoAccounts
          accounts={setup.accounts}
          onChosen={(account) => {
            setUsername(account.username)
            setPassword(account.password)
            setProblem(null)
          }}
        />
      )}
      <p className="entry-note small secondary">
        <Icon name="log" />
        <span>
          {translate('app.signIn.logged')} {translate(setup.mail ? 'app.signIn.forgottenMail' : 'app.signIn.forgotten')}
        </span>
      </p>
    </form>
  )
}

function Appearance() {
  const translate = useTranslate()
  const { dark, toggleDark, toggleLanguage } = useAppearance()
  return (
    <div className="entry-foot">
      <Button variant="text" startIcon={<Icon name={dark ? 'sun' : 'moon'} />} onClick={toggleDark}>
        {translate(dark ? 'app.top.light' : 'app.top.dark')}
      </Button>
      <Button variant="text" onClick={toggleLanguage}>
        {translate('app.top.otherLanguage')}
      </Button>
    </div>
  )
}
