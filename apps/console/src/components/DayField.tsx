import { IconButton, InputAdornment, Popover, TextField } from '@mui/material'
import { parseCalendarDate, readDate } from '@nguon/domain'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayCalendar } from './DayCalendar.tsx'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldProblem } from './FieldProblem.tsx'
import { Icon } from './Icon.tsx'
import { useFormat } from './use-format.ts'

type Props = {
  id?: string
  label: ReactNode
  /** An ISO day, or empty while there is none. */
  value: string | null
  onChange: (day: string) => void
  onBlur?: (() => void) | undefined
  error?: ReactNode
  help?: ReactNode
  optional?: boolean
  disabled?: boolean
  /** The last day that may be chosen. */
  max?: string
}

/** A day as people write it, 30/06/2025, typed or picked; text that is no day of the calendar says so. */
export function DayField({
  id,
  label,
  value,
  onChange,
  onBlur,
  error,
  help,
  optional = false,
  disabled = false,
  max,
}: Props) {
  const translate = useTranslate()
  const format = useFormat()
  const ownId = useId()
  const fieldId = id ?? ownId
  const written = value ? (parseCalendarDate(value) ? format.date(value) : value) : ''
  const [text, setText] = useState(written)
  const [unreadable, setUnreadable] = useState(false)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // An emptied value keeps unreadable text in place, so that it can be mended.
    if (written !== '') setText(written)
    else setText((before) => (readDate(before) ? '' : before))
  }, [written])

  const settle = (typed: string) => {
    const day = typed.trim() === '' ? null : readDate(typed.trim())
    setUnreadable(typed.trim() !== '' && day === null)
    if ((day ?? '') !== (value ?? '')) onChange(day ?? '')
    if (day) setText(format.date(day))
  }
  const problem = unreadable ? translate('app.form.badDate') : error
  return (
    <div ref={field}>
      <TextField
        id={fieldId}
        label={<FieldLabel label={label} optional={optional} />}
        value={text}
        placeholder="dd/mm/yyyy"
        disabled={disabled}
        error={Boolean(problem)}
        helperText={problem ? <FieldProblem>{problem}</FieldProblem> : help}
        onChange={(event) => {
          setText(event.target.value)
          setUnreadable(false)
        }}
        onBlur={(event) => {
          settle(event.target.value)
          onBlur?.()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle(text)
        }}
        slotProps={{
          htmlInput: { inputMode: 'numeric', autoComplete: 'off' },
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton
                  size="small"
                  disabled={disabled}
                  aria-label={translate('app.action.openPicker')}
                  onClick={() => setAnchor(field.current)}
                >
                  <Icon name="calendar" />
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <DayCalendar
          value={value && parseCalendarDate(value) ? value : null}
          {...(max ? { max } : {})}
          onPick={(day, done) => {
            setUnreadable(false)
            onChange(day)
            if (done) setAnchor(null)
          }}
        />
      </Popover>
    </div>
  )
}
