import { Button, DialogActions, DialogContent, MenuItem } from '@mui/material'
import { ASSESSMENT_CRITERIA } from '@nguon/domain'
import { type FormEvent, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useMutationDocument } from '../../providers/use-document.ts'
import { DayField } from '../DayField.tsx'
import { explain } from '../ErrorState.tsx'
import { Answered, type NoAnswer } from '../people/Answered.tsx'
import { PlainField } from '../people/PlainField.tsx'
import { writtenOrNull } from '../people/step-form.ts'
import { useIdempotencyKey } from '../people/use-idempotency-key.ts'
import { usePersonWords } from '../people/use-person-words.ts'
import { type AssessmentForm, helpersIn, problemsOfAssessment } from './assessment-form.ts'
import { type AssessedCandidate, recordAssessmentDocument } from './documents.ts'
import { EarlierAssessment } from './EarlierAssessment.tsx'
import { quartersUntil, quarterWords } from './quarters.ts'
import { RatingFields } from './RatingFields.tsx'

const FIELDS = ['mentorId', 'period', 'assessedOn', 'ratings', 'text', 'nextTasks'] as const

// What is older than a year and more is not assessed any more.
const QUARTERS = 6

type Props = { candidate: AssessedCandidate; today: string; onClose: () => void }

/** The fields of an assessment; a newer one of the same quarter counts instead of the one before. */
export function AssessmentFields({ candidate, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const wordsOf = usePersonWords()
  const idempotencyKey = useIdempotencyKey()
  const [period = '', ...earlier] = quartersUntil(today, QUARTERS)
  const [form, setForm] = useState<AssessmentForm>(() => ({
    mentorId: helpersIn(candidate.mentorAssignments, period)[0]?.mentor.id ?? '',
    period,
    assessedOn: today,
    values: {},
    text: '',
    nextTasks: '',
  }))
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const [answer, setAnswer] = useState<NoAnswer | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const { run, running } = useMutationDocument(recordAssessmentDocument, (result) => result.recordAssessment)
  const put = (change: Partial<AssessmentForm>) => setForm((before) => ({ ...before, ...change }))
  const helpers = helpersIn(candidate.mentorAssignments, form.period)
  const before = candidate.assessments.find((each) => each.counts) ?? null

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const found = Object.entries(problemsOfAssessment(form, today)).map(([field, problem]) => [
      field,
      translate(`assessments.form.${problem}`),
    ])
    setProblems(Object.fromEntries(found))
    if (found.length > 0 || running) return
    setFailure(null)
    setAnswer(null)
    const { values, text, nextTasks, ...rest } = form
    try {
      const outcome = await run({
        input: {
          ...rest,
          candidateId: candidate.id,
          ratings: ASSESSMENT_CRITERIA.flatMap((criterion) => {
            const value = values[criterion]
            return value === undefined ? [] : [{ criterion, value }]
          }),
          text: writtenOrNull(text),
          nextTasks: writtenOrNull(nextTasks),
          idempotencyKey,
        },
      })
      if (outcome.__typename === 'CandidateSuccess') {
        notify('assessments.form.done', { messageArgs: { name: wordsOf(candidate) }, type: 'success' })
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
    <form onSubmit={(event) => void submit(event)} noValidate>
      <DialogContent>
        {before && <EarlierAssessment assessment={before} />}
        <div className="fields">
          <div className="fields pair">
            <PlainField
              id="assessment-period"
              label={translate('assessments.form.period')}
              value={form.period}
              onChange={(next) =>
                put({ period: next, mentorId: helpersIn(candidate.mentorAssignments, next)[0]?.mentor.id ?? '' })
              }
              problem={problems.period}
            >
              {[period, ...earlier].map((each) => (
                <MenuItem key={each} value={each}>
                  {quarterWords(each)}
                </MenuItem>
              ))}
            </PlainField>
            <DayField
              id="assessment-on"
              label={translate('assessments.form.assessedOn')}
              value={form.assessedOn}
              onChange={(assessedOn) => put({ assessedOn })}
              max={today}
              error={problems.assessedOn}
            />
          </div>
          <PlainField
            id="assessment-mentor"
            label={translate('assessments.form.mentor')}
            value={form.mentorId}
            onChange={(mentorId) => put({ mentorId })}
            problem={problems.mentorId}
            help={helpers.length === 0 ? translate('assessments.form.nobody') : undefined}
          >
            {helpers.map(({ id, mentor }) => (
              <MenuItem key={id} value={mentor.id}>
                {wordsOf(mentor)}
              </MenuItem>
            ))}
          </PlainField>
          <RatingFields
            values={form.values}
            problem={problems.ratings}
            onChange={(criterion, value) => put({ values: { ...form.values, [criterion]: value } })}
          />
          <PlainField
            id="assessment-text"
            label={translate('assessments.form.text')}
            value={form.text}
            onChange={(text) => put({ text })}
            problem={problems.text}
            optional
            lines={3}
          />
          <PlainField
            id="assessment-next"
            label={translate('assessments.form.nextTasks')}
            value={form.nextTasks}
            onChange={(nextTasks) => put({ nextTasks })}
            problem={problems.nextTasks}
            optional
            lines={2}
          />
          <Answered answer={answer} failure={failure} refused="assessments.form.refused" fields={FIELDS} />
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('app.form.cancel')}</Button>
        <Button type="submit" variant="contained" color="primary" aria-disabled={running}>
          {translate('assessments.form.submit')}
        </Button>
      </DialogActions>
    </form>
  )
}
