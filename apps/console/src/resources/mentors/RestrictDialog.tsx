import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { MentorDialog } from './MentorDialog.tsx'
import type { MentorPage } from './mentor-page.ts'
import { restrictMentorDocument } from './standing-documents.ts'
import { useMentorAct } from './use-mentor-act.ts'

const FIELDS = ['startsOn', 'endsOn', 'documentNumber'] as const

type Props = { mentor: Pick<MentorPage, 'id' | 'fullName' | 'masked'>; today: string; onClose: () => void }

/** Writes down that a member is under discipline and may not help anybody for a time. */
export function RestrictDialog({ mentor, today, onClose }: Props) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const idempotencyKey = useIdempotencyKey()
  const [startsOn, setStartsOn] = useState(today)
  const [endsOn, setEndsOn] = useState('')
  const [documentNumber, setDocumentNumber] = useState('')
  const act = useMentorAct(restrictMentorDocument, (result) => result.restrictMentor, {
    done: 'mentors.restrict.done',
    onDone: onClose,
  })
  const submit = () =>
    void act.send(
      {
        input: {
          mentorId: mentor.id,
          kind: 'DISCIPLINED',
          startsOn,
          endsOn: writtenOrNull(endsOn),
          documentNumber: writtenOrNull(documentNumber),
          idempotencyKey,
        },
      },
      startsOn === '' ? { startsOn: translate('mentors.restrict.missingDate') } : {},
    )
  return (
    <MentorDialog
      words="mentors.restrict"
      name={wordsOf(mentor)}
      fields={FIELDS}
      act={act}
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField
        id="restrict-from"
        label={translate('mentors.restrict.startsOn')}
        value={startsOn}
        onChange={setStartsOn}
        max={today}
        error={act.problems.startsOn}
      />
      <DayField
        id="restrict-to"
        label={translate('mentors.restrict.endsOn')}
        value={endsOn}
        onChange={setEndsOn}
        error={act.problems.endsOn}
        help={translate('mentors.restrict.endsHelp')}
        optional
      />
      <PlainField
        id="restrict-document"
        label={translate('mentors.restrict.documentNumber')}
        value={documentNumber}
        onChange={setDocumentNumber}
        problem={act.problems.documentNumber}
        optional
      />
    </MentorDialog>
  )
}
