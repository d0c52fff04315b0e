import { useTranslate } from 'react-admin'
import type { ConflictOutcome } from '../../providers/outcomes.ts'
import { ConflictDialog } from '../ConflictDialog.tsx'
import { useFormat } from '../use-format.ts'
import type { TermRow } from './documents.ts'
import { formOfTerm, type TermForm } from './term-form.ts'

const SETTLED = ['startsOn', 'endsOn', 'firstYear', 'lastYear', 'decisionNumber'] as const

type Props = {
  by: ConflictOutcome
  mine: TermForm
  saved: TermRow
  onSave: (settled: TermForm) => void
  onClose: () => void
}

/** Somebody else set the term meanwhile: a pick for each field that differs. */
export function TermConflict({ by, mine, saved, onSave, onClose }: Props) {
  const translate = useTranslate()
  const { date } = useFormat()
  const theirs = formOfTerm(saved)
  return (
    <ConflictDialog
      changedBy={by.changedBy}
      changedAt={by.changedAt}
      rows={SETTLED.map((field) => ({
        key: field,
        label: translate(`targets.terms.fields.${field}`),
        mine: mine[field],
        saved: theirs[field],
        ...(field === 'startsOn' || field === 'endsOn' ? { words: (value) => date(String(value)) } : {}),
      }))}
      onClose={onClose}
      onSave={(choices) =>
        onSave({
          ...mine,
          ...Object.fromEntries(
            SETTLED.filter((field) => choices[field] === 'saved').map((field) => [field, theirs[field]]),
          ),
        })
      }
    />
  )
}
