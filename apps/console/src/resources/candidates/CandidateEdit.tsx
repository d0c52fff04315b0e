import type { ResultOf } from '@nguon/client'
import { useRecordContext, useTranslate } from 'react-admin'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import type { ConflictField } from '../../components/form/EditConflict.tsx'
import { EditPage } from '../../components/form/EditPage.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { CandidateInputs } from './CandidateInputs.tsx'
import { candidateFormValues } from './candidate-form.ts'
import type { candidateRecordDocument } from './documents.ts'

type CandidateRecord = NonNullable<ResultOf<typeof candidateRecordDocument>['candidate']>

/** Changes what is known of a person and of who introduced them; stages change by events only. */
export function CandidateEdit() {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const fields = useConflictFields()
  return (
    <EditPage<CandidateRecord>
      resource="candidates"
      title={() => translate('candidates.form.edit')}
      path={(record) => [
        { label: translate('candidates.list.title'), to: '/candidates' },
        { label: wordsOf(record), to: `/candidates/${record.id}/show` },
      ]}
      values={candidateFormValues}
      fields={fields}
    >
      <Fields />
    </EditPage>
  )
}

function Fields() {
  const translate = useTranslate()
  const { scope, today } = useWorkingContext()
  const record = useRecordContext<CandidateRecord>()
  if (!record) return null
  if (record.hidden.includes('SENSITIVE')) return <ForbiddenState title={translate('candidates.form.masked')} />
  if (!record.mayUpdate) return <ForbiddenState title={translate('candidates.refused.noUpdate')} />
  return <CandidateInputs today={today} within={scope?.id ?? null} fresh={false} cellName={record.cell.name} />
}

function useConflictFields(): readonly ConflictField[] {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const field = (source: string, words?: (value: string) => string): ConflictField => ({
    source,
    label: translate(`candidates.fields.${source}`),
    ...(words ? { words: (value) => words(String(value)) } : {}),
  })
  const from = (words: Readonly<Record<string, string>>) => (value: string) => words[value] ?? value
  return [
    field('fullName'),
    field('birthDate', date),
    field('sex', from(labels.sex)),
    field('ethnicity'),
    field('religion'),
    field('education', from(labels.education)),
    field('qualification', from(labels.qualification)),
    field('occupation', from(labels.occupation)),
    field('enterpriseKind', from(labels.enterpriseKind)),
    field('youthUnionMember', (value) => translate(value === 'true' ? 'candidates.yes' : 'candidates.no')),
    field('residence'),
    field('reference'),
    field('sourceKind', from(labels.sourceOrganisationKind)),
    field('sourceName'),
  ]
}
