import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocaleState, useNotify, useTranslate } from 'react-admin'
import { client } from '../../providers/client.ts'
import type { ConflictOutcome } from '../../providers/outcomes.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { DayField } from '../DayField.tsx'
import { explain } from '../ErrorState.tsx'
import { FieldLabel } from '../FieldLabel.tsx'
import { FieldProblem } from '../FieldProblem.tsx'
import { Answered, type NoAnswer } from '../people/Answered.tsx'
import { useIdempotencyKey } from '../people/use-idempotency-key.ts'
import { termName } from '../term-name.ts'
import { setTermDocument, type TermRow, termsDocument } from './documents.ts'
import { TermConflict } from './TermConflict.tsx'
import {
  fieldOf,
  formAfter,
  formOfTerm,
  inputOfTerm,
  problemsOfTerm,
  TERM_FIELDS,
  type TermForm,
  type TermProblems,
  yearsByName,
} from './term-form.ts'

type Props = {
  /** The term that is changed; null for a new one. */
  term: TermRow | null
  terms: readonly TermRow[]
  onClose: () => void
}

/** Makes a term, or changes its days, years and decision; the name stays what it is. */
export function TermDialog({ term, terms, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [locale] = useLocaleState()
  const queries = useQueryClient()
  const idempotencyKey = useIdempotencyKey()
  const [form, setForm] = useState<TermForm>(() => (term ? formOfTerm(term) : formAfter(terms)))
  const [problems, setProblems] = useState<TermProblems>({})
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [faster, setFaster] = useState<{ by: ConflictOutcome; saved: TermRow } | null>(null)
  const { run, running } = useMutationDocument(setTermDocument, (result) => result.setTerm)

  const put = (change: Partial<TermForm>): void => {
    setForm({ ...form, ...change })
    setProblems({})
    setAnswer(null)
  }
  const readSaved = async (by: ConflictOutcome): Promise<void> => {
    const answered = await client.query(termsDocument, {})
    const saved = answered.terms.find(({ name }) => name === inputOfTerm(form).name)
    if (saved) setFaster({ by, saved })
    void queries.invalidateQueries()
  }
  const send = async (wanted: TermForm, version: number | undefined): Promise<void> => {
    setFailure(null)
    setAnswer(null)
    try {
      const input = { ...inputOfTerm(wanted), ...(version === undefined ? { idempotencyKey } : { version }) }
      const outcome = await run({ input })
      if (outcome.__typename === 'TermSuccess') {
        notify('targets.terms.done', { messageArgs: { name: termName(outcome.term.name) }, type: 'success' })
        return onClose()
      }
      if (outcome.__typename === 'Conflict') return await readSaved(outcome)
      if (outcome.__typename === 'Invalid')
        setProblems(Object.fromEntries(outcome.errors.map(({ field, message }) => [fieldOf(field), message])))
      setAnswer(outcome)
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (running) return
    const found = problemsOfTerm(form, terms, term === null, {
      locale: locale === 'en' ? 'en' : 'vi',
      required: translate('targets.set.required'),
      known: translate('targets.terms.known'),
    })
    setProblems(found)
    const first = TERM_FIELDS.find((field) => found[field] !== undefined)
    if (first) document.getElementById(`term-${first}`)?.focus()
    else void send(form, term?.version)
  }

  const text = (field: 'name' | 'firstYear' | 'lastYear' | 'decisionNumber', help?: string, optional = false) => (
    <TextField
      id={`term-${field}`}
      label={<FieldLabel label={translate(`targets.terms.fields.${field}`)} optional={optional} />}
      value={form[field]}
      disabled={field === 'name' && term !== null}
      onChange={(event) => put({ [field]: event.target.value })}
      error={problems[field] !== undefined}
      helperText={problems[field] === undefined ? help : <FieldProblem>{problems[field]}</FieldProblem>}
      slotProps={{
        htmlInput: {
          autoComplete: 'off',
          ...(field === 'firstYear' || field === 'lastYear' ? { inputMode: 'numeric' } : {}),
        },
      }}
    />
  )
  const day = (field: 'startsOn' | 'endsOn') => (
    <DayField
      id={`term-${field}`}
      label={translate(`targets.terms.fields.${field}`)}
      value={form[field]}
      onChange={(value) => put({ [field]: value })}
      error={problems[field]}
    />
  )
  const usual = yearsByName(form)
  const yearsHelp = usual
    ? translate('targets.terms.yearsByName', { first: usual.firstYear, last: usual.lastYear })
    : translate('targets.terms.yearsHelp')
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="term-title">
      <DialogTitle id="term-title">
        {term
          ? translate('targets.terms.changeOf', { name: termName(term.name) })
          : translate('targets.terms.addTitle')}
      </DialogTitle>
      <form onSubmit={submit} noValidate>
        <DialogContent>
          <div className="fields">
            {text('name', translate(term ? 'targets.terms.nameFixed' : 'targets.terms.nameHelp'))}
            <div className="fields pair">
              {day('startsOn')}
              {day('endsOn')}
            </div>
            <div className="fields pair">
              {text('firstYear', undefined, true)}
              {text('lastYear', undefined, true)}
            </div>
            <p className="small secondary">{yearsHelp}</p>
            {text('decisionNumber', translate('targets.terms.decisionHelp'), true)}
            <Answered answer={answer} failure={failure} refused="targets.terms.refused" fields={TERM_FIELDS} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.form.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
            {translate(running ? 'app.form.saving' : 'app.form.save')}
          </Button>
        </DialogActions>
      </form>
      {faster && (
        <TermConflict
          by={faster.by}
          mine={form}
          saved={faster.saved}
          onClose={() => setFaster(null)}
          onSave={(settled) => {
            setFaster(null)
            setForm(settled)
            void send(settled, faster.saved.version)
          }}
        />
      )}
    </Dialog>
  )
}
