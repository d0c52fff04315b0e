import { Button } from '@mui/material'
import { useState } from 'react'
import { useListContext, useTranslate } from 'react-admin'
import { BulkAssignDialog } from '../../components/bulk/BulkAssignDialog.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { Icon } from '../../components/Icon.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import type { CandidateRow } from './candidate-columns.tsx'

const MOST = 200

type Props = { rows: readonly CandidateRow[]; onDone: () => void }

/** What the picked cases lack, in words, and one mentor for all of them. */
export function BulkAssign({ rows, onDone }: Props) {
  const translate = useTranslate()
  const { selectedIds } = useListContext<CandidateRow>()
  const [ids, setIds] = useState<readonly string[] | null>(null)
  const helped = rows.filter(({ mentor }) => mentor !== null).length
  // Rows picked on other pages are not at hand, so nothing is said of them.
  const known = rows.length === selectedIds.length
  return (
    <>
      {known && (
        <span className="words">
          <StatusMark status={helped === 0 ? 'notYet' : 'notice'}>
            {helped === 0
              ? translate('candidates.bulk.allWithout')
              : translate('candidates.bulk.some', { smart_count: helped })}
          </StatusMark>
        </span>
      )}
      {selectedIds.length > MOST ? (
        <GuardedButton refusal={translate('candidates.bulk.tooMany', { count: MOST })}>
          {translate('candidates.assign.title')}
        </GuardedButton>
      ) : (
        <Button startIcon={<Icon name="mentors" />} onClick={() => setIds(selectedIds.map(String))}>
          {translate('candidates.assign.title')}
        </Button>
      )}
      {ids && (
        <BulkAssignDialog
          ids={ids}
          onClose={(anyGiven) => {
            setIds(null)
            if (anyGiven) onDone()
          }}
        />
      )}
    </>
  )
}
