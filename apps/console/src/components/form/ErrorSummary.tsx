import { useTranslate } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { StatusMark } from '../StatusMark.tsx'
import { problemWords } from './use-problem-words.ts'

/** After a try to save: how many places need attention, and what each says. */
export function ErrorSummary({ labels = {} }: { labels?: Readonly<Record<string, string>> }) {
  const translate = useTranslate()
  const { errors, isSubmitted } = useFormState()
  const problems = problemsIn(errors)
  if (!isSubmitted || problems.length === 0) return null
  return (
    <div className="error-summary" role="alert">
      <StatusMark status="failed">{translate('app.form.summary', { smart_count: problems.length })}</StatusMark>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field}>
            {labels[field] !== undefined && <b>{labels[field]}: </b>}
            {problemWords(message, translate)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The messages of a form's errors, wherever they are nested: person.fullName. */
export function problemsIn(errors: object, path = ''): { field: string; message: string }[] {
  return Object.entries(errors).flatMap(([name, error]: [string, unknown]) => {
    if (typeof error !== 'object' || error === null || name === 'ref') return []
    const field = path ? `${path}.${name}` : name
    if ('message' in error && typeof error.message === 'string' && error.message !== '')
      return [{ field, message: error.message }]
    return problemsIn(error, field)
  })
}
