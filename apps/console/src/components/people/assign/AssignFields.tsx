import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayField } from '../../DayField.tsx'
import { StatusMark } from '../../StatusMark.tsx'
import { PlainField } from '../PlainField.tsx'
import { usePersonWords } from '../use-person-words.ts'
import { type MentorChoice, MentorField } from './MentorField.tsx'

export type AssignForm = { mentor: MentorChoice | null; startsOn: string; decisionNumber: string }
export type AssignProblems = { mentor?: string; startsOn?: string; decisionNumber?: string }
export type Place = { id: string; name: string }

type Props = {
  form: AssignForm
  onChange: (form: AssignForm) => void
  problems: AssignProblems
  /** Where members are looked for first. */
  unit: Place | null
  scope: Place | null
  today: string
}

/** Who is to help, from which day, by which resolution. */
export function AssignFields({ form, onChange, problems, unit, scope, today }: Props) {
  const translate = useTranslate()
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
    </>
  )
}
