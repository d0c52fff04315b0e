import { Checkbox, FormControlLabel } from '@mui/material'
import { useInput } from 'react-admin'

/** Yes or no. */
export function FormTick({ source, label, disabled = false }: { source: string; label: string; disabled?: boolean }) {
  const { id, field } = useInput({ source })
  return (
    <FormControlLabel
      label={label}
      disabled={disabled}
      control={
        <Checkbox
          id={id}
          checked={field.value === true}
          onChange={(event) => field.onChange(event.target.checked)}
          onBlur={field.onBlur}
        />
      }
    />
  )
}
