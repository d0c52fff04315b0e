import { TextField } from '@mui/material'
import { FieldLabel } from '../../components/FieldLabel.tsx'
import { FieldProblem } from '../../components/FieldProblem.tsx'

type Props = {
  id: string
  label: string
  value: string
  onChange: (text: string) => void
  problem?: string | undefined
  /** What a password manager makes of it. */
  autoComplete: 'current-password' | 'new-password' | 'one-time-code'
}

/** A password, or a code that is typed off a phone. */
export function SecretField({ id, label, value, onChange, problem, autoComplete }: Props) {
  const isCode = autoComplete === 'one-time-code'
  return (
    <TextField
      id={id}
      type={isCode ? 'text' : 'password'}
      label={<FieldLabel label={label} />}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={problem !== undefined}
      helperText={problem === undefined ? null : <FieldProblem>{problem}</FieldProblem>}
      slotProps={{
        htmlInput: { autoComplete, ...(isCode ? { inputMode: 'numeric', maxLength: 24 } : {}) },
        inputLabel: { htmlFor: id },
      }}
    />
  )
}
