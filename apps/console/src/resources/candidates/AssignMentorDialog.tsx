import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { explain } from '../../components/ErrorState.tsx'
import { Answered, type NoAnswer } from '../../components/people/Answered.tsx'
import { AssignFields, type AssignProblems, type Place } from '../../components/people/assign/AssignFields.tsx'
import { assignmentOf, emptyAssignForm, problemsOfAssign } from '../../components/people/assign/assign-form.ts'
import { assignMentorDocument } from '../../components/people/assign/documents.ts'
import type { NamedPerson } from '../../components/people/PersonName.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useMutationDocument } from '../../providers/use-document.ts'

type Props = {
  candidate: NamedPerson
  unit: Place | null
  scope: Place | null
  today: string
  /** Assignments that run, with the name of each mentor. */
  current?: readonly { id: string; mentor: NamedPerson }[]
  /** The assignment that the form opens on taking over. */
  takesOver?: string
  onClose: () => void
}

const FIELDS = ['mentorId', 'startsOn', 'decisionNumber', 'acquaintedSince', 'handoverNote'] as const

/** Asks an official member to help a candidate. */
export function AssignMentorDialog({ candidate, unit, scope, today, current = [], takesOver = '', onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const wordsOf = usePersonWords()
  const idempotencyKey = useIdempotencyKey()
  const [form, setForm] = useState(() => ({ ...emptyAssignForm(today), takesOverFrom: takesOver }))
  const [problems, setProblems] = useState<AssignProblems>({})
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { run, running } = useMutationDocument(assignMentorDocument, (result) => result.assignMentor)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const found = problemsOfAssign(form, today)
    setProblems(
      Object.fromEntries(
        Object.entries(found).map(([field, problem]) => [field, translate(`candidates.assign.${problem}`)]),
      ),
    )
    const { mentor } = form
    if (mentor === null || Object.keys(found).length > 0 || running) return
    setFailure(null)
    setAnswer(null)
    try {
      const outcome = await run({
        input: { candidateId: candidate.id, ...assignmentOf(form, mentor.id), idempotencyKey },
      })
      if (outcome.__typename === 'MentorAssignmentSuccess') {
        notify('candidates.assign.done', { messageArgs: { mentor: wordsOf(mentor) }, type: 'success' })
        return onClose()
      }
      if (outcome.__typename === 'Invalid') {
        setProblems(
          Object.fromEntries(
            outcome.errors.map(({ field, message }) => [field === 'mentorId' ? 'mentor' : field, message]),
          ),
        )
      }
      setAnswer(outcome)
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="assign-title">
      <DialogTitle id="assign-title">{translate('candidates.assign.title')}</DialogTitle>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogContent>
          <p className="small secondary">{wordsOf(candidate)}</p>
          <div className="fields">
            <AssignFields
              form={form}
              onChange={(next) => {
                setForm(next)
                setProblems({})
                setAnswer(null)
              }}
              problems={problems}
              unit={unit}
              scope={scope}
              today={today}
              candidateId={candidate.id}
              current={current.map(({ id, mentor }) => ({ id, words: wordsOf(mentor) }))}
            />
            <Answered answer={answer} failure={failure} refused="candidates.assign.refused" fields={FIELDS} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.form.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
            {translate('candidates.assign.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
