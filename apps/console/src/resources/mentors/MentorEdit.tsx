import type { ResultOf } from '@nguon/client'
import { useRecordContext, useTranslate } from 'react-admin'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import type { ConflictField } from '../../components/form/EditConflict.tsx'
import { EditPage } from '../../components/form/EditPage.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import type { mentorRecordDocument } from './documents.ts'
import { MentorInputs } from './MentorInputs.tsx'

type MentorRecord = NonNullable<ResultOf<typeof mentorRecordDocument>['mentor']>

/** Changes what is known of a mentor, and how much may be asked of them. */
export function MentorEdit() {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const fields = useConflictFields()
  return (
    <EditPage<MentorRecord>
      resource="mentors"
      title={() => translate('mentors.form.edit')}
      path={(record) => [
        { label: translate('mentors.list.title'), to: '/mentors' },
        { label: wordsOf(record), to: `/mentors/${record.id}/show` },
      ]}
      fields={fields}
    >
      <Fields />
    </EditPage>
  )
}

function Fields() {
  const translate = useTranslate()
  const { scope, today } = useWorkingContext()
  const record = useRecordContext<MentorRecord>()
  if (!record) return null
  if (record.masked) return <ForbiddenState title={translate('mentors.form.masked')} />
  if (!record.mayUpdate) return <ForbiddenState title={translate('mentors.refused.noUpdate')} />
  return <MentorInputs today={today} within={scope?.id ?? null} fresh={false} committeeName={record.committee.name} />
}

function useConflictFields(): readonly ConflictField[] {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const sexes: Readonly<Record<string, string>> = labels.sex
  const field = (source: string, words?: (value: string) => string): ConflictField => ({
    source,
    label: translate(`mentors.fields.${source}`),
    ...(words ? { words: (value) => words(String(value)) } : {}),
  })
  return [
    field('fullName'),
    field('birthDate', date),
    field('sex', (value) => sexes[value] ?? value),
    field('officialSince', date),
    field('cardNumber'),
    field('position'),
    field('capacity'),
    field('endedOn', date),
  ]
}
