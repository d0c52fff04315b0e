import { IconButton } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayField } from '../DayField.tsx'
import { Icon } from '../Icon.tsx'
import { PlainField } from '../people/PlainField.tsx'
import { useLabels } from '../use-labels.ts'
import type { PaperTexts } from './stage-form.ts'

type Props = {
  paper: PaperTexts
  form?: string | null
  required?: boolean
  today: string
  onChange: (paper: PaperTexts) => void
  onRemove?: () => void
  problem?: string | undefined
}

/** One paper: its number and day, and on demand when it came in, from whom, where it lies and until when it is good. */
export function PaperFields({ paper, form = null, required = false, today, onChange, onRemove, problem }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { kind } = paper
  // The clock of the ceremony begins when the decision is received.
  const [more, setMore] = useState(kind === 'ADMISSION_DECISION')
  const id = `paper-${kind}`
  const name = labels.paperKind[kind]
  const day = (field: 'issuedOn' | 'receivedOn' | 'validUntil', max?: string) => (
    <DayField
      id={`${id}-${field}`}
      label={translate(`case.paper.${field}`)}
      optional={field !== 'issuedOn'}
      value={paper[field]}
      onChange={(value) => onChange({ ...paper, [field]: value })}
      {...(max ? { max } : {})}
      error={field === 'issuedOn' ? problem : undefined}
    />
  )
  const text = (field: 'number' | 'issuer' | 'keptAt') => (
    <PlainField
      id={`${id}-${field}`}
      label={translate(`case.paper.${field}`)}
      optional
      value={paper[field]}
      onChange={(value) => onChange({ ...paper, [field]: value })}
    />
  )
  return (
    <fieldset className="plain-group paper-group">
      <legend>
        {name}
        {form !== null && <span className="quiet"> · {form}</span>}
        {!required && <span className="optional"> {translate('app.form.optional')}</span>}
      </legend>
      {onRemove && (
        <IconButton
          className="remove"
          size="small"
          aria-label={translate('case.paper.remove', { paper: name })}
          onClick={onRemove}
        >
          <Icon name="close" />
        </IconButton>
      )}
      <div className="fields pair">
        {day('issuedOn', today)}
        {text('number')}
        {more && (
          <>
            {day('receivedOn', today)}
            {text('issuer')}
            {text('keptAt')}
            {day('validUntil')}
          </>
        )}
      </div>
      {!more && (
        <button type="button" className="link-button small" onClick={() => setMore(true)}>
          {translate('case.paper.more')}
          <span className="unseen">: {name}</span>
        </button>
      )}
    </fieldset>
  )
}
