import { Dialog, DialogContent, DialogTitle } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useDocument } from '../../providers/use-document.ts'
import { ErrorState } from '../ErrorState.tsx'
import { ForbiddenState } from '../ForbiddenState.tsx'
import { LoadingLines } from '../LoadingLines.tsx'
import { NotFoundState } from '../NotFoundState.tsx'
import { usePersonWords } from '../people/use-person-words.ts'
import { AssessmentFields } from './AssessmentFields.tsx'
import { assessedCandidateDocument } from './documents.ts'

type Props = { candidateId: string; today: string; onClose: () => void }

/** An assessment of a candidate in a quarter: the ratings, how it goes, and what comes next. */
export function AssessmentDialog({ candidateId, today, onClose }: Props) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const { data, error, refetch } = useDocument(assessedCandidateDocument, { id: candidateId })
  const candidate = data?.candidate
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="assessment-title">
      <DialogTitle id="assessment-title">
        {candidate
          ? translate('assessments.form.title', { name: wordsOf(candidate) })
          : translate('assessments.form.untitled')}
      </DialogTitle>
      {candidate?.mayUpdate ? (
        <AssessmentFields candidate={candidate} today={today} onClose={onClose} />
      ) : (
        <DialogContent>
          {error && !data && <ErrorState error={error} onRetry={refetch} />}
          {!error && !data && <LoadingLines />}
          {data && !candidate && <NotFoundState />}
          {candidate && <ForbiddenState title={translate('assessments.form.forbidden')} />}
        </DialogContent>
      )}
    </Dialog>
  )
}
