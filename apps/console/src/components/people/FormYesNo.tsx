import { MenuItem, TextField } from '@mui/material'
import { useInput, useTranslate } from 'react-admin'
import { FieldLabel } from '../FieldLabel.tsx'

const WORDS = { true: 'app.list.yes', false: 'app.list.no' } as const

/** Yes, no, or not stated: what is unknown is not a no. */
export function FormYesNo({ source, label }: { source: string; label: string }) {
  const translate = useTranslate()
  const { id, field } = useInput({ source })
  const value = field.value === true ? 'true' : field.value === false ? 'false' : ''
  return (
    <TextField
      id={id}
      select
      label={<FieldLabel label={label} optional />}
      value={value}
      onChange={(event) => field.onChange(event.target.value === '' ? null : event.target.value === 'true')}
      onBlur={field.onBlur}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { htmlFor: id } }}
    >
      <MenuItem value="">
        <span className="quiet">{translate('app.form.notFilled')}</span>
      </MenuItem>
      {(['true', 'false'] as const).map((each) => (
        <MenuItem key={each} value={each}>
          {translate(WORDS[each])}
        </MenuItem>
      ))}
    </TextField>
  )
}
