import { ASSESSMENT_CRITERIA, ASSESSMENT_GRADES, type AssessmentCriterion, gradeOf } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { FieldProblem } from '../FieldProblem.tsx'
import { useLabels } from '../use-labels.ts'
import './assessments.css'

type Props = {
  values: Readonly<Partial<Record<AssessmentCriterion, number>>>
  problem: string | undefined
  onChange: (criterion: AssessmentCriterion, value: number) => void
}

/** A rating of 1 to 4 for each criterion, in words. */
export function RatingFields({ values, problem, onChange }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  return (
    <div>
      <div className="ratings">
        {ASSESSMENT_CRITERIA.map((criterion) => (
          <fieldset key={criterion} aria-invalid={problem !== undefined && values[criterion] === undefined}>
            <legend>{labels.assessmentCriterion[criterion]}</legend>
            {ASSESSMENT_GRADES.map((_, index) => {
              const value = index + 1
              return (
                <label key={value}>
                  <input
                    type="radio"
                    name={`rating-${criterion}`}
                    checked={values[criterion] === value}
                    onChange={() => onChange(criterion, value)}
                  />
                  {value} · {labels.assessmentGrade[gradeOf(value)]}
                </label>
              )
            })}
          </fieldset>
        ))}
      </div>
      <p className="small secondary">
        {problem === undefined ? translate('assessments.form.ratingsHelp') : <FieldProblem>{problem}</FieldProblem>}
      </p>
    </div>
  )
}
