import { Button, MenuItem } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useLocaleState, useNotify, useTranslate } from 'react-admin'
import { explain } from '../../components/ErrorState.tsx'
import { TickBox } from '../../components/list/TickBox.tsx'
import { Answered, type NoAnswer } from '../../components/people/Answered.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useMutationDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { type MySettings, setDigestDocument } from './documents.ts'
import './settings.css'

const FIELDS = ['email', 'hour'] as const
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** A mail each day with what is due: whether, where to, from which hour, and whether it names people. */
export function DigestForm({ digest }: { digest: MySettings['digest'] }) {
  const translate = useTranslate()
  const notify = useNotify()
  const seesPersons = useMay('PERSON_READ')
  const [locale] = useLocaleState()
  const [enabled, setEnabled] = useState(digest?.enabled ?? false)
  const [email, setEmail] = useState(digest?.email ?? '')
  const [hour, setHour] = useState(digest?.hour ?? 7)
  const [withNames, setWithNames] = useState(digest?.withNames ?? false)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { run, running } = useMutationDocument(setDigestDocument, (result) => result.setDigest)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const missing = email.trim() === '' ? { email: translate('settings.digest.missingEmail') } : {}
    setProblems(missing)
    if ('email' in missing || running) return
    setFailure(null)
    setAnswer(null)
    try {
      const outcome = await run({
        input: { enabled, email: email.trim(), hour, withNames, language: locale === 'en' ? 'EN' : 'VI' },
      })
      if (outcome.__typename === 'DigestSuccess') {
        return notify(enabled ? 'settings.digest.on' : 'settings.digest.off', { type: 'success' })
      }
      if (outcome.__typename === 'Invalid') {
        setProblems(Object.fromEntries(outcome.errors.map(({ field, message }) => [field, message])))
      }
      setAnswer(outcome)
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <p className="note">{translate('settings.digest.explain')}</p>
      <div className="fields">
        <Ticked label={translate('settings.digest.enabled')} checked={enabled} onChange={setEnabled} />
        <div className="fields pair">
          <PlainField
            id="digest-email"
            label={translate('settings.digest.email')}
            value={email}
            onChange={setEmail}
            problem={problems.email}
          />
          <PlainField
            id="digest-hour"
            label={translate('settings.digest.hour')}
            value={String(hour)}
            onChange={(text) => setHour(Number(text))}
            problem={problems.hour}
          >
            {HOURS.map((each) => (
              <MenuItem key={each} value={String(each)}>
                {`${String(each).padStart(2, '0')}:00`}
              </MenuItem>
            ))}
          </PlainField>
        </div>
        {seesPersons && <Ticked label={translate('settings.withNames')} checked={withNames} onChange={setWithNames} />}
        <Answered answer={answer} failure={failure} refused="settings.digest.refused" fields={FIELDS} />
        <div>
          <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
            {translate('app.form.save')}
          </Button>
        </div>
      </div>
    </form>
  )
}

type TickedProps = { label: string; checked: boolean; onChange: (checked: boolean) => void }

/** A yes or no with its words beside it. */
export function Ticked({ label, checked, onChange }: TickedProps) {
  return (
    <div className="ticked">
      <TickBox label={label} checked={checked} onChange={() => onChange(!checked)} />
      <button
        type="button"
        className="plain-button"
        tabIndex={-1}
        aria-hidden="true"
        onClick={() => onChange(!checked)}
      >
        {label}
      </button>
    </div>
  )
}
