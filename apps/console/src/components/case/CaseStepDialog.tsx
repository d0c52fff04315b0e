import { Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayField } from '../DayField.tsx'
import { explain } from '../ErrorState.tsx'
import { Answered, type NoAnswer } from '../people/Answered.tsx'
import { PlainField } from '../people/PlainField.tsx'
import { problemsOfDated, writtenOrNull } from '../people/step-form.ts'
import { RefusalPanel } from '../RefusalPanel.tsx'
import type { VerdictWords } from '../VerdictRow.tsx'

export type StepDetails = {
  occurredOn: string
  documentNumber: string | null
  documentIssuer: string | null
  note: string | null
}
export type StepChoice<Value extends string> = {
  value: Value
  words: string
  allowed: boolean
  documentRequired: boolean
  verdicts: readonly VerdictWords[]
}

type Props<Value extends string> = {
  title: string
  fact: string
  explain?: string
  choiceLabel: string
  choices: readonly StepChoice<Value>[]
  chosen: Value
  onChoose: (value: Value) => void
  on: string
  onDay: (day: string) => void
  today: string
  missingDocument: string
  submitLabel: string
  running: boolean
  /** Sends the step; null when it is done. */
  send: (details: StepDetails) => Promise<NoAnswer | null>
  onClose: () => void
}

const FIELDS = ['occurredOn', 'documentNumber', 'documentIssuer', 'note'] as const

/** Day and document of a step of a case; what that day would be refused for is said before it is sent. */
export function CaseStepDialog<Value extends string>(props: Props<Value>) {
  const { title, fact, choices, chosen, on, today, running } = props
  const translate = useTranslate()
  const [texts, setTexts] = useState({ documentNumber: '', documentIssuer: '', note: '' })
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const choice = choices.find(({ value }) => value === chosen)
  const blocked = choice !== undefined && !choice.allowed
  const documentRequired = choice?.documentRequired ?? false

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const found = problemsOfDated({ on, documentNumber: texts.documentNumber }, { today, documentRequired })
    setProblems({
      ...(found.on ? { occurredOn: translate(`candidates.advance.${found.on}`) } : {}),
      ...(found.documentNumber ? { documentNumber: props.missingDocument } : {}),
    })
    if (found.on || found.documentNumber || blocked || running) return
    setFailure(null)
    setAnswer(null)
    try {
      const no = await props.send({
        occurredOn: on,
        documentNumber: writtenOrNull(texts.documentNumber),
        documentIssuer: writtenOrNull(texts.documentIssuer),
        note: writtenOrNull(texts.note),
      })
      if (no?.__typename === 'Invalid')
        setProblems(Object.fromEntries(no.errors.map(({ field, message }) => [field, message])))
      setAnswer(no)
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }

  const text = (field: 'documentNumber' | 'documentIssuer' | 'note') => (
    <PlainField
      id={`step-${field}`}
      label={translate(`candidates.advance.${field}`)}
      optional={field !== 'documentNumber' || !documentRequired}
      value={texts[field]}
      onChange={(value) => {
        setTexts({ ...texts, [field]: value })
        setProblems({})
      }}
      problem={problems[field]}
      lines={field === 'note' ? 2 : 1}
    />
  )

  return (
    <Dialog open onClose={props.onClose} fullWidth maxWidth="sm" aria-labelledby="step-title">
      <DialogTitle id="step-title">{title}</DialogTitle>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogContent>
          <p className="small secondary">{fact}</p>
          {props.explain && <p className="small secondary">{props.explain}</p>}
          <div className="fields">
            <PlainField
              id="step-choice"
              label={props.choiceLabel}
              value={chosen}
              onChange={(value) => {
                const known = choices.find((each) => each.value === value)
                if (known) props.onChoose(known.value)
                setProblems({})
                setAnswer(null)
              }}
            >
              {choices.map(({ value, words }) => (
                <MenuItem key={value} value={value}>
                  {words}
                </MenuItem>
              ))}
            </PlainField>
            <DayField
              id="step-on"
              label={translate('candidates.advance.occurredOn')}
              value={on}
              max={today}
              onChange={(day) => {
                props.onDay(day)
                setProblems({})
                setAnswer(null)
              }}
              error={problems.occurredOn}
              help={translate('candidates.advance.occurredOnHelp')}
            />
            {blocked && (
              <RefusalPanel title={translate('candidates.advance.notOnDay')} message="" verdicts={choice.verdicts} />
            )}
            <div className="fields pair">
              {text('documentNumber')}
              {text('documentIssuer')}
            </div>
            {text('note')}
            <Answered answer={answer} failure={failure} refused="candidates.advance.refused" fields={FIELDS} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{translate('app.form.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={running || blocked}>
            {props.submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
