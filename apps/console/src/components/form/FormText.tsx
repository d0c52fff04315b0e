import { TextField } from '@mui/material'
import type { ReactNode } from 'react'
import { required, useInput, type Validator } from 'react-admin'
import { FieldLabel } from '../FieldLabel.tsx'
import { FieldProblem } from '../FieldProblem.tsx'
import { useProblemWords } from './use-problem-words.ts'

export type FormFieldProps = {
  source: string
  label: string
  /** Says "không bắt buộc"; otherwise the field must be filled in. */
  optional?: boolean
  help?: ReactNode
  validate?: Validator | Validator[]
  disabled?: boolean
}

type Props = FormFieldProps & {
  multiline?: boolean
  inputMode?: 'text' | 'numeric' | 'decimal'
  /** What the form keeps of the text: a number, for instance. */
  parse?: (text: string) => unknown
  placeholder?: string
}

/** A line of text in a form. */
export function FormText({
  source,
  label,
  optional = false,
  help,
  validate,
  disabled = false,
  multiline = false,
  inputMode,
  parse,
  placeholder,
}: Props) {
  const { id, field, fieldState, formState } = useInput({
    source,
    validate: checksOf(optional, validate),
    ...(parse ? { parse } : {}),
    format: (value: unknown) => (value === null || value === undefined ? '' : String(value)),
  })
  const problem = useProblemWords(fieldState, formState.isSubmitted)
  return (
    <TextField
      id={id}
      {...field}
      label={<FieldLabel label={label} optional={optional} />}
      disabled={disabled}
      multiline={multiline}
      {...(multiline ? { minRows: 3 } : {})}
      {...(placeholder ? { placeholder } : {})}
      error={problem !== null}
      helperText={problem === null ? help : <FieldProblem>{problem}</FieldProblem>}
      slotProps={{ htmlInput: { autoComplete: 'off', ...(inputMode ? { inputMode } : {}) } }}
    />
  )
}

/** What a field is held to: filled in, unless it is optional, and its own checks. */
export function checksOf(optional: boolean, validate: Validator | Validator[] | undefined): Validator[] {
  const own = validate === undefined ? [] : Array.isArray(validate) ? validate : [validate]
  return optional ? own : [required(), ...own]
}
