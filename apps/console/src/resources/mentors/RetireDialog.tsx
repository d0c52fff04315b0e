import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material'
import { type FormEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { explain } from '../../components/ErrorState.tsx'
import { Answered, type NoAnswer } from '../../components/people/Answered.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { updateMentorDocument } from './documents.ts'
import type { MentorPage } from './mentor-page.ts'

const FIELDS = ['endedOn'] as const

type Props = { mentor: Pick<MentorPage, 'id' | 'version' | 'fullName' | 'masked'>; today: string; onClose: () => void }

/** Ends a mentor's availability after a day; those who are still helped stand in the way and are named. */
export function RetireDialog({ mentor, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const wordsOf = usePersonWords()
  const [endedOn, setEndedOn] = useState(today)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { run, running } = useMutationDocument(updateMentorDocument, (result) => result.updateMentor)

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (endedOn === '') setProblem(translate('mentors.endAssignment.missingDate'))
    if (endedOn === '' || running) return
    setFailure(null)
    setAnswer(null)
    try {
      const outcome = await run({ input: { id: mentor.id, version: mentor.version, endedOn } })
      if (outcome.__typename === 'MentorSuccess') {
        notify('mentors.retire.done', { messageArgs: { name: wordsOf(mentor) }, type: 'success' })
        return onClose()
      }
      if (outcome.__typename === 'Invalid') setProblem(outcome.errors.find(({ field }) => field === 'endedOn')?.message)
      setAnswer(outcome)
    } catch (error) {
      setFailure(explain(error, translate))
    }
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="retire-title">
      <DialogTitle id="retire-title">{translate('mentors.retire.title')}</DialogTitle>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <DialogContent>
          <p className="small secondary">
            {wordsOf(mentor)}. {translate('mentors.retire.explain')}
          </p>
          <div className="fields">
            <DayField
              id="retire-on"
              label={translate('mentors.fields.endedOn')}
              value={endedOn}
              onChange={(day) => {
                setEndedOn(day)
                setProblem(undefined)
                setAnswer(null)
              }}
              error={problem}
            />
            <Answered answer={answer} failure={failure} refused="mentors.retire.refused" fields={FIELDS} />
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('app.form.cancel')}</Button>
          <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
            {translate('mentors.retire.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
