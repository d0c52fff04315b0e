import { useInput } from 'react-admin'
import { DayField } from '../DayField.tsx'
import { checksOf, type FormFieldProps } from './FormText.tsx'
import { useProblemWords } from './use-problem-words.ts'

type Props = FormFieldProps & { max?: string }

/** A day in a form, kept as ISO, written dd/MM/yyyy. */
export function FormDay({ source, label, optional = false, help, validate, disabled = false, max }: Props) {
  const { id, field, fieldState, formState } = useInput({ source, validate: checksOf(optional, validate) })
  const problem = useProblemWords(fieldState, formState.isSubmitted)
  return (
    <DayField
      id={id}
      label={label}
      optional={optional}
      value={typeof field.value === 'string' ? field.value : null}
      onChange={(day) => field.onChange(day === '' ? null : day)}
      onBlur={field.onBlur}
      error={problem}
      help={help}
      disabled={disabled}
      {...(max ? { max } : {})}
    />
  )
}
