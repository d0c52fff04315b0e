import { useTranslate } from 'react-admin'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { CreatePage } from '../../components/form/CreatePage.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { ClassInputs } from './ClassInputs.tsx'

/** Enters a class that was held. */
export function ClassCreate() {
  const translate = useTranslate()
  const may = useMay('CANDIDATE_ADVANCE')
  const { scope } = useWorkingContext()
  const idempotencyKey = useIdempotencyKey()
  const path = [{ label: translate('classes.title'), to: '/classes' }]
  const title = translate('classes.add')
  if (!may) {
    return (
      <>
        <PageHeader title={title} path={path} />
        <ForbiddenState title={translate('classes.noUpdate')} />
      </>
    )
  }
  return (
    <CreatePage
      resource="classes"
      title={title}
      path={path}
      saveLabel={translate('classes.add')}
      defaultValues={{ committeeId: scope?.id ?? null, idempotencyKey }}
    >
      <ClassInputs fresh within={scope?.id ?? null} />
    </CreatePage>
  )
}
