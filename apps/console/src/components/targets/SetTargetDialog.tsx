import { Dialog, DialogContent, DialogTitle } from '@mui/material'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useDocument } from '../../providers/use-document.ts'
import { ErrorState } from '../ErrorState.tsx'
import { LoadingLines } from '../LoadingLines.tsx'
import { useFormat } from '../use-format.ts'
import { targetToSetDocument } from './documents.ts'
import { type SavedTarget, TargetFields } from './TargetFields.tsx'
import { periodOf } from './target-form.ts'
import './targets.css'

type Props = {
  committee: { id: string; name: string }
  /** "YEAR:2026" or "TERM:2025-2030": the period that the dialog opens with. */
  period: string
  /** The periods to choose from, as value and words. */
  periods: readonly { value: string; words: string }[]
  today: string
  onClose: () => void
  onSaved: () => void
}

/** Sets or revises a committee's target of a period; over-allotment is told, never forbidden. */
export function SetTargetDialog({ committee, period, periods, today, onClose, onSaved }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const { number } = useFormat()
  const [chosen, setChosen] = useState(period)
  const { data, error, refetch } = useDocument(targetToSetDocument, {
    committeeId: committee.id,
    period: periodOf(chosen),
  })
  const known = data?.committee
  const title = translate(known?.target ? 'targets.set.changeOf' : 'targets.set.giveTo', { name: committee.name })

  const saved = ({ parentAllotment }: SavedTarget): void => {
    const over = parentAllotment?.overAllotted ?? 0
    const left = parentAllotment?.unallotted ?? 0
    if (over > 0) notify('targets.set.doneOver', { messageArgs: { count: number(over) }, type: 'warning' })
    else if (left > 0) notify('targets.set.doneUnder', { messageArgs: { count: number(left) }, type: 'info' })
    else notify('targets.set.done', { messageArgs: { name: committee.name }, type: 'success' })
    onSaved()
    onClose()
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="set-target-title">
      <DialogTitle id="set-target-title">{title}</DialogTitle>
      {error && (
        <DialogContent>
          <ErrorState error={error} onRetry={refetch} />
        </DialogContent>
      )}
      {!error && !known && (
        <DialogContent>
          <LoadingLines />
        </DialogContent>
      )}
      {known && (
        <TargetFields
          key={chosen}
          committee={known}
          period={chosen}
          periods={periods}
          today={today}
          onPeriod={setChosen}
          onReload={refetch}
          onClose={onClose}
          onSaved={saved}
        />
      )}
    </Dialog>
  )
}
