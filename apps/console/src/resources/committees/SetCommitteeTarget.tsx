import { SetTargetDialog } from '../../components/targets/SetTargetDialog.tsx'
import { usePeriodChoices } from '../../components/targets/use-period-choices.ts'

type Props = { committee: { id: string; name: string }; onClose: () => void; onSaved: () => void }

/** The dialog of a target, opened on the period that the viewer works with. */
export function SetCommitteeTarget({ committee, onClose, onSaved }: Props) {
  const { chosen, periods, today } = usePeriodChoices()
  return (
    <SetTargetDialog
      committee={committee}
      period={chosen}
      periods={periods}
      today={today}
      onClose={onClose}
      onSaved={onSaved}
    />
  )
}
