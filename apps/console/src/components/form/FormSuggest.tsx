import { Autocomplete, TextField } from '@mui/material'
import { foldText } from '@nguon/domain'
import { useInput, useTranslate } from 'react-admin'
import { FieldLabel } from '../FieldLabel.tsx'
import { FieldProblem } from '../FieldProblem.tsx'
import { checksOf, type FormFieldProps } from './FormText.tsx'
import { useProblemWords } from './use-problem-words.ts'

type Props = FormFieldProps & { suggestions: readonly string[] }

/** Text with suggestions: one of them, or anything else that is typed; accents are not needed to find one. */
export function FormSuggest({ source, label, optional = false, help, validate, disabled = false, suggestions }: Props) {
  const translate = useTranslate()
  const { id, field, fieldState, formState } = useInput({ source, validate: checksOf(optional, validate) })
  const problem = useProblemWords(fieldState, formState.isSubmitted)
  return (
    <Autocomplete
      id={id}
      freeSolo
      autoSelect
      options={suggestions}
      value={typeof field.value === 'string' && field.value !== '' ? field.value : null}
      disabled={disabled}
      onChange={(_, value) => field.onChange(value === null || value.trim() === '' ? null : value.trim())}
      onBlur={field.onBlur}
      filterOptions={(all, { inputValue }) => {
        const words = foldText(inputValue)
        return all.filter((each) => foldText(each).includes(words))
      }}
      clearText={translate('app.action.clear')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={<FieldLabel label={label} optional={optional} />}
          error={problem !== null}
          helperText={problem === null ? help : <FieldProblem>{problem}</FieldProblem>}
        />
      )}
    />
  )
}
