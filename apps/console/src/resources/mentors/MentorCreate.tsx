import { DEFAULT_CAPACITY } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { CreatePage } from '../../components/form/CreatePage.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { MentorInputs } from './MentorInputs.tsx'
import { useFormLabels } from './use-form-labels.ts'

/** Enters an official member whom a committee may ask to help. */
export function MentorCreate() {
  const translate = useTranslate()
  const may = useMay('MENTOR_CREATE')
  const { scope, today } = useWorkingContext()
  const [params] = useSearchParams()
  const idempotencyKey = useIdempotencyKey()
  const labels = useFormLabels()
  const path = [{ label: translate('mentors.list.title'), to: '/mentors' }]
  const title = translate('mentors.form.create')
  if (!may) {
    return (
      <>
        <PageHeader title={title} path={path} />
        <ForbiddenState title={translate('mentors.refused.noCreate')} />
      </>
    )
  }
  return (
    <CreatePage
      resource="mentors"
      title={title}
      path={path}
      labels={labels}
      saveLabel={translate('mentors.form.submitCreate')}
      defaultValues={{ committeeId: params.get('committeeId'), capacity: DEFAULT_CAPACITY, idempotencyKey }}
    >
      <MentorInputs today={today} within={scope?.id ?? null} fresh />
    </CreatePage>
  )
}
