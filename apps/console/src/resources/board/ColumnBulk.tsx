import { Menu, MenuItem } from '@mui/material'
import type { Stage } from '@nguon/domain'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { BULK_KINDS, type BulkKind, BulkWorkDialog, RIGHT_OF_BULK } from '../../components/bulk/BulkWorkDialog.tsx'
import { explain } from '../../components/ErrorState.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useAsk } from '../../providers/use-document.ts'
import { useViewer } from '../../providers/viewer.ts'
import type { ColumnFilter } from './board-filter.ts'
import { StageCount } from './ColumnHead.tsx'
import { boardColumnIdsDocument } from './documents.ts'

type Props = { stage: Stage; filter: ColumnFilter; past: boolean; count: number | null }

/** What can be done for all who stand in a column; the dialog lets one leave some of them out. */
export function ColumnBulk({ stage, filter, past, count }: Props) {
  const translate = useTranslate()
  const notify = useNotify()
  const labels = useLabels()
  const viewer = useViewer()
  const ask = useAsk(boardColumnIdsDocument)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [work, setWork] = useState<{ kind: BulkKind; ids: readonly string[] } | null>(null)
  const kinds = BULK_KINDS.filter(
    (kind) => viewer.may(RIGHT_OF_BULK[kind]) && !(kind === 'advance' && stage === 'OFFICIAL'),
  )
  if (past || kinds.length === 0 || count === null || count === 0) return <StageCount count={count} />
  const begin = async (kind: BulkKind): Promise<void> => {
    setAnchor(null)
    try {
      const { candidates } = await ask({ filter })
      setWork({ kind, ids: candidates.nodes.map(({ id }) => id) })
    } catch (error) {
      notify(explain(error, translate), { type: 'error' })
    }
  }
  return (
    <>
      <button
        type="button"
        className="plain-button"
        aria-label={translate('board.bulk', { stage: labels.stage[stage], smart_count: count })}
        title={translate('board.bulk', { stage: labels.stage[stage], smart_count: count })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <StageCount count={count} />
      </button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {kinds.map((kind) => (
          <MenuItem key={kind} onClick={() => void begin(kind)}>
            {translate(`bulk.kind.${kind}`)}
          </MenuItem>
        ))}
      </Menu>
      {work && <BulkWorkDialog kind={work.kind} ids={work.ids} stages={[stage]} onClose={() => setWork(null)} />}
    </>
  )
}
