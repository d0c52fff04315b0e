import { MenuItem, TextField } from '@mui/material'
import { useInput, useTranslate } from 'react-admin'
import { FieldLabel } from '../FieldLabel.tsx'
import { FieldProblem } from '../FieldProblem.tsx'
import { checksOf, type FormFieldProps } from './FormText.tsx'
import { useProblemWords } from './use-problem-words.ts'

type Props = FormFieldProps & {
  /** The words by value, in the order of the list: `labels.sex`. */
  choices: Readonly<Record<string, string>>
}

/** One of a short list of values. */
export function FormSelect({ source, label, optional = false, help, validate, disabled = false, choices }: Props) {
  const translate = useTranslate()
  const { id, field, fieldState, formState } = useInput({
    source,
    validate: checksOf(optional, validate),
    format: (value: unknown) => value ?? '',
    parse: (value: unknown) => (value === '' ? null : value),
  })
  const problem = useProblemWords(fieldState, formState.isSubmitted)
  return (
    <TextField
      id={id}
      {...field}
      select
      label={<FieldLabel label={label} optional={optional} />}
      disabled={disabled}
      error={problem !== null}
      helperText={problem === null ? help : <FieldProblem>{problem}</FieldProblem>}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { htmlFor: id } }}
    >
      <MenuItem value="">
        <span className="quiet">{translate(optional ? 'app.form.notFilled' : 'app.form.choose')}</span>
      </MenuItem>
      {Object.entries(choices).map(([value, words]) => (
        <MenuItem key={value} value={value}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  )
}
