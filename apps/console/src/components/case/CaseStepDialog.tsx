import { Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem } from '@mui/material'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayField } from '../DayField.tsx'
import { explain } from '../ErrorState.tsx'
import { Answered, type NoAnswer } from '../people/Answered.tsx'
import { PlainField } from '../people/PlainField.tsx'
import { problemsOfDated, writtenOrNull } from '../people/step-form.ts'
import { StatusMark } from '../StatusMark.tsx'
import type { StepVerdict } from './next-step-verdicts.ts'
import { SavedCase } from './SavedCase.tsx'
import { VerdictLine } from './VerdictLine.tsx'

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
  /** What stands in the way of it. */
  verdicts: readonly StepVerdict[]
}

type Props<Value extends string> = {
  title: string
  fact: string
  explain?: string
  /** None where there is nothing to choose. */
  choiceLabel: string | null
  choices: readonly StepChoice<Value>[]
  chosen: Value
  onChoose: (value: Value) => void
  on: string
  onDay: (day: string) => void
  today: string
  missingDocument: string
  submitLabel: string
  running: boolean
  /** The case, to be shown as it is saved when somebody was faster. */
  candidateId?: string
  /** What else the step asks for, between the document and the note. */
  extras?: (told: { problems: Readonly<Record<string, string>>; checked: boolean }) => ReactNode
  /** Whether the rest is filled in; the extras say what is not. */
  isFilledIn?: () => boolean
  /** Sends the step; null when it is done. */
  send: (details: StepDetails) => Promise<NoAnswer | null>
  /** Another thing that may be recorded by the same form, instead of the step. */
  instead?: { words: string; label: string; send: (details: StepDetails) => Promise<NoAnswer | null> } | null
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
  const [checked, setChecked] = useState(false)
  const instead = props.instead ?? null
  const choice = choices.find(({ value }) => value === chosen)
  const blocked = choice !== undefined && !choice.allowed
  const barred = blocked || instead !== null
  const documentRequired = choice?.documentRequired ?? false

  const record = async (send: Props<Value>['send'], documentNeeded: boolean): Promise<void> => {
    setChecked(true)
    const found = problemsOfDated(
      { on, documentNumber: texts.documentNumber },
      { today, documentRequired: documentNeeded },
    )
    setProblems({
      ...(found.on ? { occurredOn: translate(`candidates.advance.${found.on}`) } : {}),
      ...(found.documentNumber ? { documentNumber: props.missingDocument } : {}),
    })
    if (found.on || found.documentNumber || running || props.isFilledIn?.() === false) return
    setFailure(null)
    setAnswer(null)
    try {
      const no = await send({
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

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!barred) void record(props.send, documentRequired)
    else setChecked(true)
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
      <form onSubmit={submit} noValidate>
        <DialogContent>
          <p className="small secondary">{fact}</p>
          {props.explain && <p className="small secondary">{props.explain}</p>}
          <div className="fields">
            {props.choiceLabel !== null && (
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
            )}
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
            <div className="fields pair">
              {text('documentNumber')}
              {text('documentIssuer')}
            </div>
            {props.extras?.({ problems, checked })}
            {text('note')}
            {blocked && (
              <div className="refusal" role="status">
                <p>
                  <b>{translate('candidates.advance.notOnDay')}</b>
                </p>
                {choice.verdicts.map((verdict) => (
                  <VerdictLine key={`${verdict.rule}:${verdict.code}:${verdict.message}`} verdict={verdict} />
                ))}
              </div>
            )}
            {instead !== null && (
              <p>
                <StatusMark status="failed" wraps>
                  {instead.words}
                </StatusMark>
              </p>
            )}
            {answer?.__typename === 'Conflict' && props.candidateId !== undefined && (
              <SavedCase
                candidateId={props.candidateId}
                mine={{
                  step: choice?.words ?? title,
                  on,
                  documentNumber: writtenOrNull(texts.documentNumber),
                }}
              />
            )}
            <Answered answer={answer} failure={failure} refused="candidates.advance.refused" fields={FIELDS} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>
            {translate(answer?.__typename === 'Conflict' ? 'case.saved.keep' : 'app.form.cancel')}
          </Button>
          {instead !== null && (
            <Button aria-disabled={running} onClick={() => void record(instead.send, false)}>
              {instead.label}
            </Button>
          )}
          <Button type="submit" variant="contained" color="primary" aria-disabled={running || barred}>
            {props.submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
