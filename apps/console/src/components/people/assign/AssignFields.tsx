import { MenuItem } from '@mui/material'
import { ACQUAINTANCES, type Acquaintance } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayField } from '../../DayField.tsx'
import { StatusMark } from '../../StatusMark.tsx'
import { useLabels } from '../../use-labels.ts'
import { PlainField } from '../PlainField.tsx'
import { usePersonWords } from '../use-person-words.ts'
import type { AssignForm } from './assign-form.ts'
import { MentorField } from './MentorField.tsx'
import { MentorSuggestions } from './MentorSuggestions.tsx'

export type AssignProblems = {
  mentor?: string
  startsOn?: string
  decisionNumber?: string
  acquaintedSince?: string
  handoverNote?: string
}
export type Place = { id: string; name: string }

type Props = {
  form: AssignForm
  onChange: (form: AssignForm) => void
  problems: AssignProblems
  /** Where members are looked for first. */
  unit: Place | null
  scope: Place | null
  today: string
  /** Who helps now and may be taken over from. */
  current?: readonly { id: string; words: string }[]
  /** Whom to help, where it is one: members who would suit are suggested. */
  candidateId?: string
}

/** Who is to help, from which day, by which resolution. */
export function AssignFields({ form, onChange, problems, unit, scope, today, current = [], candidateId }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const wordsOf = usePersonWords()
  const [wide, setWide] = useState(unit === null)
  const place = wide ? scope : unit
  const { mentor } = form
  return (
    <>
      <div>
        <MentorField
          within={place?.id ?? null}
          value={mentor}
          onChange={(chosen) => onChange({ ...form, mentor: chosen })}
          problem={problems.mentor}
          help={
            place
              ? translate(wide ? 'candidates.assign.inScope' : 'candidates.assign.inUnit', { name: place.name })
              : ''
          }
          today={today}
        />
        {unit !== null && scope !== null && unit.id !== scope.id && (
          <button type="button" className="link-button small" onClick={() => setWide(!wide)}>
            {wide ? translate('candidates.assign.narrower', { name: unit.name }) : translate('candidates.assign.wider')}
          </button>
        )}
      </div>
      {mentor === null && candidateId !== undefined && (
        <MentorSuggestions candidateId={candidateId} onChoose={(chosen) => onChange({ ...form, mentor: chosen })} />
      )}
      {mentor !== null && mentor.load >= mentor.capacity && (
        <p>
          <StatusMark status="dueSoon" wraps>
            {translate('candidates.assign.overCapacity', {
              name: wordsOf(mentor),
              load: mentor.load,
              capacity: mentor.capacity,
            })}
          </StatusMark>
        </p>
      )}
      <div className="fields pair">
        <DayField
          id="assign-on"
          label={translate('candidates.assign.startsOn')}
          value={form.startsOn}
          max={today}
          onChange={(startsOn) => onChange({ ...form, startsOn })}
          error={problems.startsOn}
        />
        <PlainField
          id="assign-decision"
          label={translate('candidates.assign.decisionNumber')}
          optional
          value={form.decisionNumber}
          onChange={(decisionNumber) => onChange({ ...form, decisionNumber })}
          problem={problems.decisionNumber}
        />
      </div>
      {current.length > 0 && (
        <PlainField
          id="assign-takes-over"
          label={translate('candidates.assign.takesOver')}
          value={form.takesOverFrom}
          onChange={(takesOverFrom) => onChange({ ...form, takesOverFrom })}
        >
          <MenuItem value="">{translate('candidates.assign.besides')}</MenuItem>
          {current.map(({ id, words }) => (
            <MenuItem key={id} value={id}>
              {words}
            </MenuItem>
          ))}
        </PlainField>
      )}
      {form.takesOverFrom === '' ? (
        <div className="fields pair">
          <DayField
            id="assign-acquainted"
            label={translate('candidates.assign.acquaintedSince')}
            value={form.acquaintedSince}
            max={today}
            onChange={(acquaintedSince) => onChange({ ...form, acquaintedSince })}
            error={problems.acquaintedSince}
            help={translate('candidates.assign.acquaintedHelp')}
          />
          <PlainField
            id="assign-acquaintance"
            label={translate('candidates.assign.acquaintance')}
            value={form.acquaintance}
            onChange={(acquaintance) => onChange({ ...form, acquaintance: acquaintance as Acquaintance })}
          >
            {ACQUAINTANCES.map((value) => (
              <MenuItem key={value} value={value}>
                {labels.acquaintance[value]}
              </MenuItem>
            ))}
          </PlainField>
        </div>
      ) : (
        <PlainField
          id="assign-handover"
          label={translate('candidates.assign.handoverNote')}
          value={form.handoverNote}
          onChange={(handoverNote) => onChange({ ...form, handoverNote })}
          problem={problems.handoverNote}
          help={translate('candidates.assign.handoverHelp')}
          lines={3}
        />
      )}
    </>
  )
}
