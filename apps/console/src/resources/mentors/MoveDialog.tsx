import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { CommitteeField } from '../../components/CommitteeField.tsx'
import { DayField } from '../../components/DayField.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { MentorDialog } from './MentorDialog.tsx'
import type { MentorPage } from './mentor-page.ts'
import { moveMentorDocument } from './standing-documents.ts'
import { useMentorAct } from './use-mentor-act.ts'

const FIELDS = ['committeeId', 'on'] as const

type Props = {
  mentor: Pick<MentorPage, 'id' | 'version' | 'fullName' | 'masked'>
  within: string | null
  today: string
  onClose: () => void
}

/** Moves a member to another committee; whom they still help there is found by the rule, not ended. */
export function MoveDialog({ mentor, within, today, onClose }: Props) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const [committeeId, setCommitteeId] = useState<string | null>(null)
  const [on, setOn] = useState(today)
  const act = useMentorAct(moveMentorDocument, (result) => result.moveMentor, {
    done: 'mentors.move.done',
    onDone: onClose,
  })
  const submit = () =>
    void act.send(
      { input: { id: mentor.id, version: mentor.version, committeeId: committeeId ?? '', on } },
      {
        ...(committeeId === null ? { committeeId: translate('mentors.move.missingCommittee') } : {}),
        ...(on === '' ? { on: translate('mentors.move.missingDate') } : {}),
      },
    )
  return (
    <MentorDialog
      words="mentors.move"
      name={wordsOf(mentor)}
      fields={FIELDS}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <CommitteeField
        label={translate('mentors.move.committee')}
        value={committeeId}
        within={within}
        onChange={(id) => setCommitteeId(id)}
        error={act.problems.committeeId}
      />
      <DayField
        id="move-on"
        label={translate('mentors.move.on')}
        value={on}
        onChange={setOn}
        max={today}
        error={act.problems.on}
      />
    </MentorDialog>
  )
}
