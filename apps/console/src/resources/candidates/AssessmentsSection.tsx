import type { ResultOf } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { quarterWords } from '../../components/assessments/quarters.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { DocumentAnswer } from '../../providers/use-document.ts'
import type { assessmentsDocument } from './register-documents.ts'

type Props = {
  answer: DocumentAnswer<ResultOf<typeof assessmentsDocument>>
  today: string
  refusal: string | null
  onAssess: () => void
}

/** What the mentors thought each quarter: ratings, words, and what comes next. */
export function AssessmentsSection({ answer: { data, error, refetch }, today, refusal, onAssess }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date, instant } = useFormat()
  const wordsOf = usePersonWords()
  const title = translate('candidates.assessments.title')
  if (!data?.candidate) {
    return <Section title={title}>{error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingLines />}</Section>
  }
  const { assessments, assessmentDueOn } = data.candidate
  const overdue = assessmentDueOn !== null && assessmentDueOn < today
  return (
    <Section
      title={title}
      aside={
        assessmentDueOn === null ? null : (
          <StatusMark status={overdue ? 'overdue' : 'onTime'}>
            {translate(overdue ? 'candidates.assessments.overdue' : 'candidates.assessments.due', {
              date: date(assessmentDueOn),
            })}
          </StatusMark>
        )
      }
    >
      {assessments.length === 0 && <EmptyState icon="mentors" title={translate('candidates.assessments.none')} />}
      {assessments.map((assessment) => (
        <article key={assessment.id} className={assessment.counts ? 'assessment' : 'assessment replaced'}>
          <p>
            <b>{quarterWords(assessment.period)}</b>
            <span className="small secondary">
              {' '}
              {date(assessment.assessedOn)}
              {assessment.mentor && ` · ${wordsOf(assessment.mentor)}`}
              {!assessment.counts && ` · ${translate('candidates.assessments.replaced')}`}
            </span>
          </p>
          <ul className="ratings">
            {assessment.ratings.map(({ criterion, grade }) => (
              <li key={criterion}>
                {labels.assessmentCriterion[criterion]} <b>{labels.assessmentGrade[grade]}</b>
              </li>
            ))}
          </ul>
          {assessment.text && <p>{assessment.text}</p>}
          {assessment.nextTasks && (
            <p className="small secondary">
              {translate('candidates.assessments.next')} {assessment.nextTasks}
            </p>
          )}
          <p className="small secondary">
            {[assessment.recordedBy, instant(assessment.recordedAt)].filter(Boolean).join(', ')}
          </p>
        </article>
      ))}
      <p className="note">
        <GuardedButton small icon="add" refusal={refusal} onClick={onAssess}>
          {translate('candidates.assessments.add')}
        </GuardedButton>
      </p>
    </Section>
  )
}
