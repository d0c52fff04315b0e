import { Autocomplete, TextField } from '@mui/material'
import type { ResultOf } from '@nguon/client'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useDocument } from '../../../providers/use-document.ts'
import { FieldLabel } from '../../FieldLabel.tsx'
import { FieldProblem } from '../../FieldProblem.tsx'
import { LoadBar } from '../../LoadBar.tsx'
import { useSettled } from '../../use-settled.ts'
import { LoadMark } from '../LoadMark.tsx'
import { shortCommitteeName } from '../short-committee-name.ts'
import { usePersonWords } from '../use-person-words.ts'
import { mentorChoicesDocument } from './documents.ts'

export type MentorChoice = ResultOf<typeof mentorChoicesDocument>['mentors']['nodes'][number]

type Props = {
  id?: string
  /** What the member is to be; a mentor when it is left out. */
  label?: string
  within: string | null
  value: MentorChoice | null
  onChange: (mentor: MentorChoice | null) => void
  problem?: string | undefined
  help: string
  today: string
}

/** A member found by name, the least burdened first, each with the load that decides the choice. */
export function MentorField({ id = 'assign-mentor', label, within, value, onChange, problem, help, today }: Props) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const [words, setWords] = useState('')
  const q = useSettled(words.trim())
  const filter = useMemo(
    () => ({ active: true, ...(within === null ? {} : { within }), ...(q === '' ? {} : { q }) }),
    [within, q],
  )
  const { data, loading } = useDocument(mentorChoicesDocument, { filter }, { keepPrevious: true })
  return (
    <Autocomplete
      id={id}
      options={data?.mentors.nodes ?? []}
      value={value}
      loading={loading}
      filterOptions={(found) => found}
      getOptionLabel={wordsOf}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_, chosen) => onChange(chosen)}
      onInputChange={(_, typed, reason) => setWords(reason === 'input' ? typed : '')}
      loadingText={translate('app.state.loading')}
      noOptionsText={translate('candidates.assign.noneFound')}
      openText={translate('app.form.choose')}
      closeText={translate('app.action.close')}
      clearText={translate('app.action.clear')}
      renderOption={({ key, ...props }, mentor) => (
        <li key={mentor.id} {...props}>
          <div className="person-option">
            <span>{wordsOf(mentor)}</span>
            <LoadBar load={mentor.load} capacity={mentor.capacity} />
            <span className="small secondary">
              {[mentor.position, shortCommitteeName(mentor.committee.name)].filter(Boolean).join(', ')}
              {' · '}
              {translate('mentors.load.words', { load: mentor.load, capacity: mentor.capacity })}
              {', '}
              <LoadMark mentor={mentor} today={today} />
            </span>
          </div>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={<FieldLabel label={label ?? translate('candidates.assign.mentor')} />}
          placeholder={translate('candidates.assign.mentorHint')}
          error={problem !== undefined}
          helperText={problem === undefined ? help : <FieldProblem>{problem}</FieldProblem>}
        />
      )}
    />
  )
}
