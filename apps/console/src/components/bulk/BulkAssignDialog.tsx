import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { client } from '../../providers/client.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { AssignFields, type AssignProblems } from '../people/assign/AssignFields.tsx'
import { assignmentOf, emptyAssignForm, problemsOfAssign } from '../people/assign/assign-form.ts'
import { BulkDialog } from './BulkDialog.tsx'
import { assignManyDocument } from './documents.ts'
import type { BulkWork } from './use-bulk.ts'

type Props = { ids: readonly string[]; onClose: (anyDone: boolean) => void }

/** One mentor for many. */
export function BulkAssignDialog({ ids, onClose }: Props) {
  const translate = useTranslate()
  const { scope, today } = useWorkingContext()
  const [form, setForm] = useState(() => emptyAssignForm(today))
  const [problems, setProblems] = useState<AssignProblems>({})

  const workOf = (): BulkWork | null => {
    const found = Object.entries(problemsOfAssign(form, today))
    setProblems(Object.fromEntries(found.map(([field, problem]) => [field, translate(`candidates.assign.${problem}`)])))
    const { mentor } = form
    if (mentor === null || found.length > 0) return null
    const { decisionNumber, ...help } = assignmentOf(form, mentor.id)
    return {
      preview: { assign: help },
      write: async ({ ones, idempotencyKey }) => {
        const input = { ...help, decisionNumber, candidateIds: ones.map(({ id }) => id), idempotencyKey }
        return (await client.query(assignManyDocument, { input })).assignMentorToMany
      },
    }
  }

  return (
    <BulkDialog
      title={translate('candidates.assign.bulkTitle', { smart_count: ids.length })}
      ids={ids}
      filledIn={JSON.stringify({ ...form, mentor: form.mentor?.id })}
      workOf={workOf}
      submit={(count) => translate('bulk.assign.submit', { smart_count: count })}
      onClose={onClose}
    >
      <AssignFields
        form={form}
        onChange={(next) => {
          setForm(next)
          setProblems({})
        }}
        problems={problems}
        unit={null}
        scope={scope}
        today={today}
      />
    </BulkDialog>
  )
}
