import type { ResultOf } from '@nguon/client'
import { useRecordContext, useTranslate } from 'react-admin'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { EditPage } from '../../components/form/EditPage.tsx'
import { useFormat } from '../../components/use-format.ts'
import { ClassInputs } from './ClassInputs.tsx'
import type { classRecordDocument } from './documents.ts'

type ClassRecord = NonNullable<ResultOf<typeof classRecordDocument>['trainingClass']>

/** Changes what is written of a class. */
export function ClassEdit() {
  const translate = useTranslate()
  const { date } = useFormat()
  const label = (field: string): string => translate(`classes.fields.${field}`)
  return (
    <EditPage<ClassRecord>
      resource="classes"
      title={() => translate('classes.edit')}
      path={(record) => [
        { label: translate('classes.title'), to: '/classes' },
        { label: record.name, to: `/classes/${record.id}/show` },
      ]}
      fields={[
        { source: 'name', label: label('name') },
        { source: 'place', label: label('place') },
        { source: 'startsOn', label: label('startsOn'), words: (value) => date(String(value)) },
        { source: 'endsOn', label: label('endsOn'), words: (value) => date(String(value)) },
      ]}
    >
      <Fields />
    </EditPage>
  )
}

function Fields() {
  const translate = useTranslate()
  const record = useRecordContext<ClassRecord>()
  if (!record) return null
  if (!record.committee.mayUpdate) return <ForbiddenState title={translate('classes.noUpdate')} />
  return <ClassInputs fresh={false} within={null} />
}
