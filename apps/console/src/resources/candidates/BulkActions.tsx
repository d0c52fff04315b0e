import { Button } from '@mui/material'
import { useState } from 'react'
import { useListContext, useTranslate } from 'react-admin'
import { BULK_KINDS, type BulkKind, BulkWorkDialog, RIGHT_OF_BULK } from '../../components/bulk/BulkWorkDialog.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useViewer } from '../../providers/viewer.ts'
import type { CandidateRow } from './candidate-columns.tsx'

const MOST = 200

type Props = { rows: readonly CandidateRow[]; onDone: () => void }

/** What the picked cases lack, in words, and what can be done for all of them. */
export function BulkActions({ rows, onDone }: Props) {
  const translate = useTranslate()
  const viewer = useViewer()
  const { selectedIds } = useListContext<CandidateRow>()
  const [work, setWork] = useState<{ kind: BulkKind; ids: readonly string[] } | null>(null)
  const helped = rows.filter(({ mentor }) => mentor !== null).length
  // Rows picked on other pages are not at hand, so nothing is said of them.
  const known = rows.length === selectedIds.length
  const tooMany = selectedIds.length > MOST
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
      {BULK_KINDS.filter((kind) => viewer.may(RIGHT_OF_BULK[kind])).map((kind) =>
        tooMany ? (
          <GuardedButton key={kind} refusal={translate('candidates.bulk.tooMany', { count: MOST })}>
            {translate(`bulk.kind.${kind}`)}
          </GuardedButton>
        ) : (
          <Button key={kind} onClick={() => setWork({ kind, ids: selectedIds.map(String) })}>
            {translate(`bulk.kind.${kind}`)}
          </Button>
        ),
      )}
      {work && (
        <BulkWorkDialog
          kind={work.kind}
          ids={work.ids}
          stages={rows.map(({ stage }) => stage)}
          onClose={(anyDone) => {
            setWork(null)
            if (anyDone) onDone()
          }}
        />
      )}
    </>
  )
}
