import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { CreatePage } from '../../components/form/CreatePage.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useIdempotencyKey } from '../../components/people/use-idempotency-key.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { CommitteeInputs } from './CommitteeInputs.tsx'
import { useCommitteeLabels } from './use-committee-labels.ts'
import './committees.css'

/** Founds a committee under another one. */
export function CommitteeCreate() {
  const translate = useTranslate()
  const may = useMay('COMMITTEE_CREATE')
  const seesPersons = useMay('PERSON_READ')
  const { today } = useWorkingContext()
  const [params] = useSearchParams()
  const idempotencyKey = useIdempotencyKey()
  const labels = useCommitteeLabels()
  const path = [{ label: translate('committees.list.title'), to: '/committees' }]
  const title = translate('committees.form.create')
  if (!may) {
    return (
      <>
        <PageHeader title={title} path={path} />
        <ForbiddenState title={translate('committees.actions.noCreate')} />
      </>
    )
  }
  return (
    <CreatePage
      resource="committees"
      title={title}
      path={path}
      labels={labels}
      defaultValues={{
        parentId: params.get('parentId'),
        kind: 'CELL',
        establishedOn: today,
        areaTraits: [],
        memberCounts: [],
        responsiblePersons: [],
        idempotencyKey,
      }}
    >
      <CommitteeInputs today={today} fresh seesPersons={seesPersons} />
    </CreatePage>
  )
}
