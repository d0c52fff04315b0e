import { Button, Dialog, DialogActions, DialogContent, DialogTitle, MenuItem } from '@mui/material'
import { ASSIGNMENT_END_REASONS, type AssignmentEndReason, needsHandover } from '@nguon/domain'
import { type FormEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useMutationDocument } from '../../providers/use-document.ts'
import { DayField } from '../DayField.tsx'
import { explain } from '../ErrorState.tsx'
import { useFormat } from '../use-format.ts'
import { useLabels } from '../use-labels.ts'
import { Answered, type NoAnswer } from './Answered.tsx'
import { endMentorAssignmentDocument } from './documents.ts'
import { problemsOfEnd } from './end-form.ts'
import type { NamedPerson } from './PersonName.tsx'
import { PlainField } from './PlainField.tsx'
import { writtenOrNull } from './step-form.ts'
import { useIdempotencyKey } from './use-idempotency-key.ts'
import { usePersonWords } from './use-person-words.ts'

type Props = {
  assignment: { id: string; version: number; startsOn: string }
  mentor: NamedPerson
  candidate: NamedPerson
  today: string
  onClose: () => void
}

const FIELDS = ['endsOn', 'reason', 'handoverNote'] as const

/** Ends what a mentor does for a candidate, with the reason and, where somebody takes over, a handover note. */
export function EndAssignmentDialog({ assignment, mentor, candidate, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const { date } = useFormat()
  const wordsOf = usePersonWords()
  const idempotencyKey = useIdempotencyKey()
  const [endsOn, setEndsOn] = useState(today)
  const [reason, setReason] = useState<AssignmentEndReason>('COMPLETED')
  const [handoverNote, setHandoverNote] = useState('')
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { run, running } = useMutationDocument(endMentorAssignmentDocument, (result) => result.endMentorAssignment)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const found = problemsOfEnd({ endsOn, reason, handoverNote }, assignment.startsOn, today)
    const words = Object.entries(found).map(([field, problem]) => [
      field,
      translate(`mentors.endAssignment.${problem}`, { date: date(assignment.startsOn) }),
    ])
    setProblems(Object.fromEntries(words))
    if (words.length > 0 || running) return
    setFailure(null)
    setAnswer(null)
    try {
      const outcome = await run({
        input: {
          id: assignment.id,
          version: assignment.version,
          endsOn,
          reason,
          handoverNote: writtenOrNull(handoverNote),
          idempotencyKey,
        },
      })
      if (outcome.__typename === 'MentorAssignmentSuccess') {
        notify('mentors.endAssignment.done', { type: 'success' })
        return onClose()
      }
      if (outcome.__typename === 'Invalid') {
        setProblems(Object.fromEntries(outcome.errors.map(({ field, message }) => [field, message])))
      }
      setAnswer(outcome)
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="end-assignment-title">
      <DialogTitle id="end-assignment-title">{translate('mentors.endAssignment.title')}</DialogTitle>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogContent>
          <p className="small secondary">
            {translate('mentors.endAssignment.fact', {
              mentor: wordsOf(mentor),
              candidate: wordsOf(candidate),
              date: date(assignment.startsOn),
            })}
          </p>
          <div className="fields">
            <DayField
              id="end-on"
              label={translate('mentors.endAssignment.endsOn')}
              value={endsOn}
              onChange={setEndsOn}
              max={today}
              error={problems.endsOn}
            />
            <PlainField
              id="end-reason"
              label={translate('mentors.endAssignment.reason')}
              value={reason}
              onChange={(value) => setReason(ASSIGNMENT_END_REASONS.find((known) => known === value) ?? reason)}
              problem={problems.reason}
            >
              {ASSIGNMENT_END_REASONS.map((each) => (
                <MenuItem key={each} value={each}>
                  {labels.assignmentEndReason[each]}
                </MenuItem>
              ))}
            </PlainField>
            <PlainField
              id="end-handover"
              label={translate('mentors.endAssignment.handoverNote')}
              optional={!needsHandover(reason)}
              value={handoverNote}
              onChange={setHandoverNote}
              problem={problems.handoverNote}
              help={translate('mentors.endAssignment.handoverHelp')}
              lines={3}
            />
            <Answered answer={answer} failure={failure} refused="mentors.endAssignment.refused" fields={FIELDS} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.form.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
            {translate('mentors.endAssignment.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
