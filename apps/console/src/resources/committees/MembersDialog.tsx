import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import type { NoAnswer } from '../../components/people/Answered.tsx'
import { FormDialog } from '../../components/people/FormDialog.tsx'
import { PlainField } from '../../components/people/PlainField.tsx'
import { useMutationDocument } from '../../providers/use-document.ts'
import { firstMembersForm, readMembers } from './members-form.ts'
import { updateCommitteeDocument } from './record-documents.ts'

const FIELDS = ['memberCounts.0.year', 'memberCounts.0.officialMembers', 'memberCounts.0.probationaryMembers'] as const

type Props = {
  committee: { id: string; version: number }
  counts: readonly { year: number; officialMembers: number; probationaryMembers: number }[]
  today: string
  onClose: () => void
}

/** Members at the end of one year: a new year, or a correction of one that was reported. */
export function MembersDialog({ committee, counts, today, onClose }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const [form, setForm] = useState(() => firstMembersForm(counts, today))
  const { run, running } = useMutationDocument(updateCommitteeDocument, (result) => result.updateCommittee)
  const read = readMembers(form)
  const known = counts.find(({ year }) => String(year) === form.year.trim())
  const label = (field: string): string => translate(`committees.fields.${field}`)

  const send = async (): Promise<NoAnswer | null> => {
    if (!read) return null
    const outcome = await run({ input: { id: committee.id, version: committee.version, memberCounts: [read] } })
    if (outcome.__typename !== 'CommitteeSuccess') return outcome
    notify('committees.members.done', { messageArgs: { year: read.year }, type: 'success' })
    onClose()
    return null
  }
  return (
    <FormDialog
      title={translate('committees.members.dialog')}
      fact={translate('committees.members.dialogHint')}
      submitLabel={translate('app.form.save')}
      running={running}
      refused="committees.members.refused"
      fields={FIELDS}
      isFilledIn={read !== null}
      send={send}
      onClose={onClose}
    >
      {({ checked, problems }) => {
        const problemOf = (field: keyof typeof form): string | undefined =>
          checked && read === null && !/^\d+$/.test(form[field].trim()) && field !== 'probationaryMembers'
            ? translate('committees.form.whole')
            : problems[`memberCounts.0.${field}`]
        return (
          <>
            <PlainField
              id="members-year"
              label={label('year')}
              value={form.year}
              onChange={(year) => setForm({ ...form, year })}
              problem={problemOf('year')}
              help={known && translate('committees.members.replaces', { count: known.officialMembers })}
              numeric
            />
            <div className="fields pair">
              <PlainField
                id="members-official"
                label={label('officialMembers')}
                value={form.officialMembers}
                onChange={(officialMembers) => setForm({ ...form, officialMembers })}
                problem={problemOf('officialMembers')}
                numeric
              />
              <PlainField
                id="members-probationary"
                label={label('probationaryMembers')}
                value={form.probationaryMembers}
                onChange={(probationaryMembers) => setForm({ ...form, probationaryMembers })}
                problem={problemOf('probationaryMembers')}
                optional
                numeric
              />
            </div>
          </>
        )
      }}
    </FormDialog>
  )
}
