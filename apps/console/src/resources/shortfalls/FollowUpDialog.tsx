import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import type { NoAnswer } from '../../components/people/Answered.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { followUpDocument, type ShortfallPageValue } from './documents.ts'

const FIELDS = ['text', 'notedOn', 'dueOn'] as const
type Props = { shortfall: ShortfallPageValue; today: string; onClose: () => void }

/** What became of the measure until a day, and whether it is done, or else by when it is to be. */
export function FollowUpDialog({ shortfall, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const idempotencyKey = useIdempotencyKey()
  const [notedOn, setNotedOn] = useState(today)
  const [text, setText] = useState('')
  const [done, setDone] = useState(shortfall.state === 'DONE')
  const [dueOn, setDueOn] = useState('')
  const { run, running } = useMutationDocument(followUpDocument, (result) => result.followUpShortfall)
  const send = async (): Promise<NoAnswer | null> => {
    const { id, version } = shortfall
    const next = done || dueOn === '' ? {} : { dueOn }
    const outcome = await run({ input: { id, version, notedOn, text: text.trim(), done, ...next, idempotencyKey } })
    if (outcome.__typename !== 'ShortfallSuccess') return outcome
    notify('shortfalls.done', { type: 'success' })
    onClose()
    return null
  }
  return (
    <FormDialog
      title={translate('shortfalls.followUp.title')}
      fact={`${shortfall.committee.name} · ${labels.shortfallReason[shortfall.reason]}`}
      submitLabel={translate('app.form.save')}
      running={running}
      refused="shortfalls.refused"
      fields={FIELDS}
      isFilledIn={text.trim() !== '' && notedOn !== ''}
      send={send}
      onClose={onClose}
    >
      {({ checked, problems }) => (
        <>
          <DayField
            id="note-on"
            label={translate('shortfalls.fields.notedOn')}
            value={notedOn}
            onChange={setNotedOn}
            error={checked && notedOn === '' ? translate('shortfalls.missing.notedOn') : problems.notedOn}
            max={today}
          />
          <PlainField
            id="note-text"
            label={translate('shortfalls.fields.note')}
            value={text}
            onChange={setText}
            problem={checked && text.trim() === '' ? translate('shortfalls.missing.note') : problems.text}
            lines={3}
          />
          <label className="check-line">
            <input type="checkbox" checked={done} onChange={(event) => setDone(event.target.checked)} />
            {translate('shortfalls.followUp.isDone')}
          </label>
          {!done && shortfall.hasMeasure && (
            <DayField
              id="note-due-on"
              label={translate('shortfalls.fields.newDueOn')}
              value={dueOn}
              onChange={setDueOn}
              error={problems.dueOn}
            />
          )}
        </>
      )}
    </FormDialog>
  )
}
