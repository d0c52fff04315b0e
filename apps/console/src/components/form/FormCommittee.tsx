import { useInput } from 'react-admin'
import { type CommitteeChoice, CommitteeField } from '../CommitteeField.tsx'
import { checksOf, type FormFieldProps } from './FormText.tsx'
import { useProblemWords } from './use-problem-words.ts'

type Props = FormFieldProps & { kinds?: readonly CommitteeChoice['kind'][]; within?: string | null }

/** A committee in a form, kept as its id. */
export function FormCommittee({
  source,
  label,
  optional = false,
  help,
  validate,
  disabled = false,
  kinds,
  within,
}: Props) {
  const { id, field, fieldState, formState } = useInput({ source, validate: checksOf(optional, validate) })
  const problem = useProblemWords(fieldState, formState.isSubmitted)
  return (
    <CommitteeField
      id={id}
      label={label}
      optional={optional}
      value={typeof field.value === 'string' && field.value !== '' ? field.value : null}
      onChange={(committeeId) => field.onChange(committeeId)}
      onBlur={field.onBlur}
      error={problem}
      help={help}
      disabled={disabled}
      {...(kinds ? { kinds } : {})}
      {...(within !== undefined ? { within } : {})}
    />
  )
}
