import { TextField } from '@mui/material'
import type { ReactNode } from 'react'
import { FieldLabel } from '../FieldLabel.tsx'
import { FieldProblem } from '../FieldProblem.tsx'

type Props = {
  id: string
  label: string
  value: string
  onChange: (text: string) => void
  problem?: string | undefined
  help?: ReactNode
  optional?: boolean
  lines?: number
  /** A phone shows its digits. */
  numeric?: boolean
  /** The choices of a select, as menu items. */
  children?: ReactNode
}

/** A text or a choice of a dialog: label above, what is wrong below. */
export function PlainField({
  id,
  label,
  value,
  onChange,
  problem,
  help,
  optional = false,
  lines = 1,
  numeric = false,
  children,
}: Props) {
  return (
    <TextField
      id={id}
      label={<FieldLabel label={label} optional={optional} />}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={problem !== undefined}
      helperText={problem === undefined ? help : <FieldProblem>{problem}</FieldProblem>}
      select={children !== undefined}
      {...(numeric ? { slotProps: { htmlInput: { inputMode: 'numeric', autoComplete: 'off' } } } : {})}
      {...(lines > 1 ? { multiline: true, minRows: lines } : {})}
    >
      {children}
    </TextField>
  )
}
