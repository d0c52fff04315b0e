import { useTranslate } from 'react-admin'
import { useFormat } from '../use-format.ts'
import { useLabels } from '../use-labels.ts'
import type { AssessedCandidate } from './documents.ts'
import { quarterWords } from './quarters.ts'

/** What was thought the last time, and what was to be done since. */
export function EarlierAssessment({ assessment }: { assessment: AssessedCandidate['assessments'][number] }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { period, assessedOn, ratings, text, nextTasks } = assessment
  return (
    <div className="earlier">
      <p>
        <b>{translate('assessments.form.before', { period: quarterWords(period) })}</b>
        <span className="quiet"> · {date(assessedOn)}</span>
      </p>
      <p className="small secondary">
        {ratings
          .map(
            ({ criterion, value, grade }) =>
              `${labels.assessmentCriterion[criterion]}: ${value} (${labels.assessmentGrade[grade]})`,
          )
          .join(' · ')}
      </p>
      {text && <p className="small">{text}</p>}
      {nextTasks && <p className="small">{translate('assessments.form.toDo', { tasks: nextTasks })}</p>}
    </div>
  )
}
