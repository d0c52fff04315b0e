import { Checkbox, FormControlLabel } from '@mui/material'
import { VERBS, verbName } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { FieldProblem } from '../../components/FieldProblem.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import type { Verb } from '../../providers/viewer.ts'
import { tokenVerbsDocument } from './documents.ts'

type Props = {
  committeeId: string | null
  value: readonly Verb[]
  onChange: (verbs: readonly Verb[]) => void
  problem: string | undefined
}

/** The words of a right that the API names. */
export function useVerbWords(): (verb: Verb) => string {
  const labels = useLabels()
  return (verb) => {
    const known = VERBS.find((one) => verbName(one) === verb)
    return known ? labels.verb[known] : verb
  }
}

/** The rights that a token may carry over the committee, each to be ticked. */
export function VerbTicks({ committeeId, value, onChange, problem }: Props) {
  const translate = useTranslate()
  const wordsOf = useVerbWords()
  const { data } = useDocument(
    tokenVerbsDocument,
    { committeeId: committeeId ?? '' },
    { enabled: committeeId !== null, keepPrevious: true },
  )
  const verbs = committeeId === null ? [] : (data?.tokenVerbs ?? [])
  return (
    <fieldset className="verb-ticks">
      <legend>{translate('tokens.fields.verbs')}</legend>
      {committeeId === null && <p className="small secondary">{translate('tokens.pickCommittee')}</p>}
      {committeeId !== null && data && verbs.length === 0 && (
        <p className="small secondary">{translate('tokens.noVerbs')}</p>
      )}
      {verbs.map((verb) => (
        <FormControlLabel
          key={verb}
          label={wordsOf(verb)}
          control={
            <Checkbox
              size="small"
              checked={value.includes(verb)}
              onChange={(_, ticked) => onChange(ticked ? [...value, verb] : value.filter((one) => one !== verb))}
            />
          }
        />
      ))}
      {problem && <FieldProblem>{problem}</FieldProblem>}
    </fieldset>
  )
}
