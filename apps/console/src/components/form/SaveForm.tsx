import { Button } from '@mui/material'
import { isGraphQLRequestError } from '@nguon/client'
import type { ReactNode } from 'react'
import { Form, type RaRecord, useTranslate } from 'react-admin'
import { useFormState } from 'react-hook-form'
import { Link } from 'react-router'
import { ConflictError, RefusalError } from '../../providers/outcomes.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { ErrorState } from '../ErrorState.tsx'
import { ForbiddenState } from '../ForbiddenState.tsx'
import { RefusalPanel } from '../RefusalPanel.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'

type Props = {
  children: ReactNode
  defaultValues?: Readonly<Record<string, unknown>>
  record?: RaRecord
  /** Where "Hủy" leads. */
  cancelTo: string
  saveLabel?: string
  /** The words of each field by source, for the summary of errors. */
  labels?: Readonly<Record<string, string>>
  /** Why the last save did not succeed. */
  failure: unknown
}

/** One column of fields, the errors in a summary, "Lưu" and "Hủy" always in sight; what was typed stays after a failure. */
export function SaveForm({ children, defaultValues, record, cancelTo, saveLabel, labels, failure }: Props) {
  const { past } = useWorkingContext()
  return (
    <Form
      {...(defaultValues ? { defaultValues } : {})}
      {...(record ? { record } : {})}
      className="form-page"
      noValidate
      disableInvalidFormNotification
      sanitizeEmptyValues={false}
      mode="onBlur"
      reValidateMode="onChange"
    >
      <Failure failure={failure} />
      <ErrorSummary {...(labels ? { labels } : {})} />
      {children}
      <Actions cancelTo={cancelTo} locked={past} {...(saveLabel ? { saveLabel } : {})} />
    </Form>
  )
}

function Failure({ failure }: { failure: unknown }) {
  if (failure === null || failure === undefined) return null
  if (failure instanceof RefusalError) return <RefusalPanel message={failure.message} verdicts={failure.verdicts} />
  // The page shows a conflict as a dialog of its own.
  if (failure instanceof ConflictError) return null
  if (isGraphQLRequestError(failure, 'FORBIDDEN')) return <ForbiddenState hint={failure.message} />
  if (failure instanceof Error && 'status' in failure && failure.status === 422) return null
  return <ErrorState error={failure} />
}

function Actions({ cancelTo, saveLabel, locked }: { cancelTo: string; saveLabel?: string; locked: boolean }) {
  const translate = useTranslate()
  const { isSubmitting } = useFormState()
  return (
    <div className="form-actions">
      {locked ? (
        <Button type="button" aria-disabled>
          {saveLabel ?? translate('app.form.save')}
        </Button>
      ) : (
        <Button type="submit" variant="contained" color="primary" aria-disabled={isSubmitting}>
          {isSubmitting ? translate('app.form.saving') : (saveLabel ?? translate('app.form.save'))}
        </Button>
      )}
      <Button component={Link} to={cancelTo}>
        {translate('app.form.cancel')}
      </Button>
      {locked && (
        <StatusMark status="notice" wraps>
          {translate('app.top.locked')}
        </StatusMark>
      )}
    </div>
  )
}
