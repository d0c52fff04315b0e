import { MenuItem } from '@mui/material'
import { REQUEST_KINDS, type RequestKind } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayField } from '../DayField.tsx'
import { useLabels } from '../use-labels.ts'
import { PlainField } from './PlainField.tsx'
import { writtenOrNull } from './step-form.ts'

/** What somebody asks for, as it is typed. */
export function useRequestDraft(today: string) {
  const [kind, setKind] = useState<RequestKind>('ACCESS')
  const [receivedOn, setReceivedOn] = useState(today)
  const [text, setText] = useState('')
  const [othersInvolved, setOthers] = useState(false)
  return {
    asked: { kind, receivedOn, othersInvolved, text: writtenOrNull(text) },
    text,
    setKind,
    setReceivedOn,
    setText,
    setOthers,
  }
}

type Props = {
  /** Before the id of each field. */
  id: string
  draft: ReturnType<typeof useRequestDraft>
  checked: boolean
  problems: Readonly<Record<string, string | undefined>>
  today: string
}

/** The part of a request that is the same whoever asks. */
export function RequestFields({ id, draft, checked, problems, today }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { kind, receivedOn, othersInvolved } = draft.asked
  return (
    <>
      <PlainField
        id={`${id}-kind`}
        label={translate('privacy.requests.fields.kind')}
        value={kind}
        onChange={(value) => draft.setKind(REQUEST_KINDS.find((known) => known === value) ?? kind)}
      >
        {REQUEST_KINDS.map((one) => (
          <MenuItem key={one} value={one}>
            {labels.requestKind[one]}
          </MenuItem>
        ))}
      </PlainField>
      <DayField
        id={`${id}-received`}
        label={translate('privacy.requests.fields.receivedOn')}
        value={receivedOn}
        onChange={draft.setReceivedOn}
        error={checked && receivedOn === '' ? translate('privacy.missing') : problems.receivedOn}
        max={today}
      />
      <PlainField
        id={`${id}-text`}
        label={translate('privacy.requests.fields.text')}
        optional
        value={draft.text}
        onChange={draft.setText}
        problem={problems.text}
        lines={3}
      />
      <label className="check-line">
        <input type="checkbox" checked={othersInvolved} onChange={(event) => draft.setOthers(event.target.checked)} />
        {translate('privacy.requests.fields.othersInvolved')}
      </label>
    </>
  )
}
