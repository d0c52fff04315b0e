import { COMMITTEE_KINDS, isCell } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { Link, useSearchParams } from 'react-router'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { CreatePage } from '../../components/form/CreatePage.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { CandidateInputs } from './CandidateInputs.tsx'
import { useFormLabels } from './use-form-labels.ts'

/** Names a person as a source: the first event of a new case. */
export function CandidateCreate() {
  const translate = useTranslate()
  const may = useMay('CANDIDATE_CREATE')
  const { scope, today } = useWorkingContext()
  const [params] = useSearchParams()
  const idempotencyKey = useIdempotencyKey()
  const labels = useFormLabels()
  const path = [{ label: translate('candidates.list.title'), to: '/candidates' }]
  const title = translate('candidates.form.create')
  if (!may) {
    return (
      <>
        <PageHeader title={title} path={path} />
        <ForbiddenState title={translate('candidates.refused.noCreate')} />
      </>
    )
  }
  const scopeCell = scope !== null && isCellKind(scope.kind) ? scope.id : null
  return (
    <CreatePage
      resource="candidates"
      title={title}
      path={path}
      facts={
        <>
          {translate('candidates.form.formerMember')}{' '}
          <Link to="/readmissions/create">{translate('candidates.form.readmit')}</Link>
        </>
      }
      labels={labels}
      saveLabel={translate('candidates.form.submitCreate')}
      defaultValues={{ cellId: params.get('cellId') ?? scopeCell, sourcedOn: today, idempotencyKey }}
    >
      <CandidateInputs today={today} within={scope?.id ?? null} fresh />
    </CreatePage>
  )
}

const isCellKind = (kind: string): boolean => COMMITTEE_KINDS.some((known) => known === kind && isCell(known))
