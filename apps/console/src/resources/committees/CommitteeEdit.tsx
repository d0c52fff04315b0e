import type { ResultOf } from '@nguon/client'
import { useRecordContext, useTranslate } from 'react-admin'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import type { ConflictField } from '../../components/form/EditConflict.tsx'
import { EditPage } from '../../components/form/EditPage.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { CommitteeInputs } from './CommitteeInputs.tsx'
import type { committeeRecordDocument } from './record-documents.ts'
import './committees.css'

type CommitteeRecord = NonNullable<ResultOf<typeof committeeRecordDocument>['committee']>

const formValues = (record: CommitteeRecord) => ({ parentId: record.parent?.id ?? null })

/** Changes a committee: name, kind, code and parent from a day on, the rest at once. */
export function CommitteeEdit() {
  const translate = useTranslate()
  const fields = useConflictFields()
  return (
    <EditPage<CommitteeRecord>
      resource="committees"
      title={({ name }) => name}
      path={({ id, name }) => [
        { label: translate('committees.list.title'), to: '/committees' },
        { label: name, to: `/committees/${id}/show` },
      ]}
      values={formValues}
      transform={(values, options) => ({
        ...values,
        original: options?.previousData
          ? { ...options.previousData, parentId: options.previousData.parent?.id ?? null }
          : values,
      })}
      fields={fields}
    >
      <Fields />
    </EditPage>
  )
}

function Fields() {
  const translate = useTranslate()
  const { today } = useWorkingContext()
  const record = useRecordContext<CommitteeRecord>()
  if (!record) return null
  if (!record.mayUpdate) return <ForbiddenState title={translate('committees.actions.noUpdate')} />
  return <CommitteeInputs today={today} fresh={false} seesPersons={record.mayReadPersons} />
}

function useConflictFields(): readonly ConflictField[] {
  const translate = useTranslate()
  const labels = useLabels()
  const kinds: Readonly<Record<string, string>> = labels.committeeKind
  const label = (field: string): string => translate(`committees.fields.${field}`)
  return [
    { source: 'name', label: label('name') },
    { source: 'kind', label: label('kind'), words: (value) => kinds[String(value)] ?? String(value) },
    { source: 'code', label: label('code') },
    { source: 'parentId', label: label('parent') },
    { source: 'effectiveOn', label: label('effectiveOn') },
    { source: 'areaTraits', label: label('areaTraits') },
    { source: 'memberCounts', label: label('memberCounts') },
    { source: 'responsiblePersons', label: label('responsiblePersons') },
  ]
}
