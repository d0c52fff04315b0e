import { Button } from '@mui/material'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { Icon } from '../components/Icon.tsx'
import { StatusMark } from '../components/StatusMark.tsx'
import { askAccounts, replyText } from '../providers/account-requests.ts'

type Found = { readonly name: string; readonly username: string }
type State = { kind: 'asking' } | { kind: 'gone' } | { kind: 'open'; link: Found } | { kind: 'done'; link: Found }

/** The page of a link: whoever was invited, or has forgotten the password, sets one. */
export function SetPassword({ token, onLeave }: { token: string; onLeave: () => void }) {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const ids = { password: useId(), again: useId() }
  const [state, setState] = useState<State>({ kind: 'asking' })
  const [form, setForm] = useState({ password: '', again: '' })
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    void askAccounts('link/read', { token }, locale).then((reply) =>
      setState(
        reply.done
          ? { kind: 'open', link: { name: replyText(reply, 'name'), username: replyText(reply, 'username') } }
          : { kind: 'gone' },
      ),
    )
  }, [token, locale])

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (working || state.kind !== 'open') return
    if (form.password !== form.again) return setProblem(translate('security.password.different'))
    setWorking(true)
    setProblem(null)
    const reply = await askAccounts('link/use', { token, password: form.password }, locale)
    setWorking(false)
    if (reply.done) setState({ kind: 'done', link: state.link })
    else if (reply.status === 410) setState({ kind: 'gone' })
    else setProblem(reply.message || translate('app.signIn.fault'))
  }
  const title = <h1>{translate('app.signIn.linkTitle')}</h1>
  if (state.kind === 'asking') return title
  if (state.kind !== 'open')
    return (
      <div>
        {title}
        <p className="problem" role="status">
          <StatusMark status={state.kind === 'done' ? 'passed' : 'failed'} wraps>
            {state.kind === 'done'
              ? translate('app.signIn.linkDone', { username: state.link.username })
              : translate('app.signIn.linkGone')}
          </StatusMark>
        </p>
        <Button variant="contained" color="primary" className="enter" onClick={onLeave}>
          {translate('app.signIn.toSignIn')}
        </Button>
      </div>
    )
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {title}
      <p className="secondary">{translate('app.signIn.linkFor', state.link)}</p>
      <p className="small secondary">{translate('security.password.explain')}</p>
      {problem && (
        <p className="problem" role="alert">
          <StatusMark status="failed" wraps>
            {problem}
          </StatusMark>
        </p>
      )}
      {/* A password manager files the new password under this name. */}
      <input type="hidden" autoComplete="username" value={state.link.username} readOnly />
      {(['password', 'again'] as const).map((field) => (
        <div className="entry-field" key={field}>
          <label htmlFor={ids[field]}>
            {translate(field === 'password' ? 'security.password.next' : 'security.password.again')}
          </label>
          <div>
            <Icon name="lock" />
            <input
              id={ids[field]}
              type="password"
              autoComplete="new-password"
              value={form[field]}
              onChange={(event) => setForm({ ...form, [field]: event.target.value })}
            />
          </div>
        </div>
      ))}
      <Button type="submit" variant="contained" color="primary" className="enter" aria-disabled={working}>
        {translate('app.signIn.linkSubmit')}
      </Button>
    </form>
  )
}
