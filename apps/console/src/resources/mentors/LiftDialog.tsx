import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { MentorDialog } from './MentorDialog.tsx'
import type { MentorPage } from './mentor-page.ts'
import { liftRestrictionDocument } from './standing-documents.ts'
import { useMentorAct } from './use-mentor-act.ts'

const FIELDS = ['endsOn'] as const

type Props = {
  mentor: Pick<MentorPage, 'id' | 'fullName' | 'masked'>
  restriction: Pick<MentorPage['restrictions'][number], 'id' | 'version'>
  today: string
  onClose: () => void
}

/** Sets the last day of a restriction. */
export function LiftDialog({ mentor, restriction: { id, version }, today, onClose }: Props) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const [endsOn, setEndsOn] = useState(today)
  const act = useMentorAct(liftRestrictionDocument, (result) => result.liftRestriction, {
    done: 'mentors.lift.done',
    onDone: onClose,
  })
  const submit = () =>
    void act.send(
      { input: { id, version, endsOn } },
      endsOn === '' ? { endsOn: translate('mentors.lift.missingDate') } : {},
    )
  return (
    <MentorDialog
      words="mentors.lift"
      name={wordsOf(mentor)}
      fields={FIELDS}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField
        id="lift-on"
        label={translate('mentors.lift.endsOn')}
        value={endsOn}
        onChange={setEndsOn}
        error={act.problems.endsOn}
      />
    </MentorDialog>
  )
}
