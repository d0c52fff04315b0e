import { MenuItem } from '@mui/material'
import { ASSESSMENT_CRITERIA, ASSESSMENT_GRADES, type AssessmentCriterion } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import type { NamedPerson } from '../../components/people/PersonName.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { writtenOrNull } from '../../components/people/step-form.ts'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMutationDocument } from '../../providers/use-document.ts'
import { quartersUntil, quarterWords } from './quarters.ts'
import { recordAssessmentDocument } from './register-documents.ts'

type Props = { candidateId: string; mentors: readonly NamedPerson[]; today: string; onClose: () => void }

/** Writes down what a mentor thinks of the candidate in a quarter; a newer one of the same quarter takes its place. */
export function AssessDialog({ candidateId, mentors, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const wordsOf = usePersonWords()
  const idempotencyKey = useIdempotencyKey()
  const periods = quartersUntil(today, 6)
  const [mentorId, setMentorId] = useState(mentors[0]?.id ?? '')
  const [period, setPeriod] = useState(periods[0] ?? '')
  const [assessedOn, setAssessedOn] = useState(today)
  const [ratings, setRatings] = useState<Partial<Record<AssessmentCriterion, number>>>({})
  const [text, setText] = useState('')
  const [nextTasks, setNextTasks] = useState('')
  const { run, running } = useMutationDocument(recordAssessmentDocument, (result) => result.recordAssessment)
  const rated = ASSESSMENT_CRITERIA.flatMap((criterion) => {
    const value = ratings[criterion]
    return value === undefined ? [] : [{ criterion, value }]
  })

  return (
    <FormDialog
      title={translate('candidates.assessments.add')}
      submitLabel={translate('candidates.advance.submit')}
      running={running}
      refused="candidates.assessments.refused"
      isFilledIn={assessedOn !== '' && mentorId !== '' && rated.length === ASSESSMENT_CRITERIA.length}
      send={async () => {
        const outcome = await run({
          input: {
            candidateId,
            mentorId,
            period,
            assessedOn,
            ratings: rated,
            text: writtenOrNull(text),
            nextTasks: writtenOrNull(nextTasks),
            idempotencyKey,
          },
        })
        if (outcome.__typename !== 'CandidateSuccess') return outcome
        notify('candidates.assessments.done', { type: 'success' })
        onClose()
        return null
      }}
      onClose={onClose}
    >
      {({ checked }) => (
        <>
          <PlainField
            id="assess-mentor"
            label={translate('candidates.assign.mentor')}
            value={mentorId}
            onChange={setMentorId}
            problem={checked && mentorId === '' ? translate('candidates.assign.missingMentor') : undefined}
          >
            {mentors.map((mentor) => (
              <MenuItem key={mentor.id} value={mentor.id}>
                {wordsOf(mentor)}
              </MenuItem>
            ))}
          </PlainField>
          <div className="fields pair">
            <PlainField
              id="assess-period"
              label={translate('candidates.assessments.period')}
              value={period}
              onChange={setPeriod}
            >
              {periods.map((each) => (
                <MenuItem key={each} value={each}>
                  {quarterWords(each)}
                </MenuItem>
              ))}
            </PlainField>
            <DayField
              id="assess-on"
              label={translate('candidates.assessments.on')}
              value={assessedOn}
              max={today}
              onChange={setAssessedOn}
              error={checked && assessedOn === '' ? translate('candidates.assign.missingDate') : undefined}
            />
          </div>
          {ASSESSMENT_CRITERIA.map((criterion) => (
            <PlainField
              key={criterion}
              id={`assess-${criterion}`}
              label={labels.assessmentCriterion[criterion]}
              value={String(ratings[criterion] ?? '')}
              onChange={(value) => setRatings({ ...ratings, [criterion]: Number(value) })}
              problem={
                checked && ratings[criterion] === undefined ? translate('candidates.assessments.missing') : undefined
              }
            >
              {ASSESSMENT_GRADES.map((grade, index) => (
                <MenuItem key={grade} value={String(index + 1)}>
                  {labels.assessmentGrade[grade]}
                </MenuItem>
              ))}
            </PlainField>
          ))}
          <PlainField
            id="assess-text"
            label={translate('candidates.assessments.text')}
            optional
            value={text}
            onChange={setText}
            lines={3}
          />
          <PlainField
            id="assess-next"
            label={translate('candidates.assessments.nextTasks')}
            optional
            value={nextTasks}
            onChange={setNextTasks}
            lines={2}
          />
        </>
      )}
    </FormDialog>
  )
}
