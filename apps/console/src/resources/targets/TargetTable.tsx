import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { TargetRow } from './TargetRow.tsx'
import { type TargetLine, targetLines } from './target-lines.ts'
import type { TargetBranches, TargetRowValue } from './use-target-branches.ts'

type Props = {
  top: TargetRowValue
  levels: TargetBranches
  locked: boolean
  onSet: (row: TargetRowValue) => void
}

/** Targets down the tree: a committee, then what is below it, each level read when it is opened. */
export function TargetTable({ top, levels, locked, onSet }: Props) {
  const translate = useTranslate()
  const lines = targetLines(top, levels.branches, levels.open)
  const column = (name: string, className?: string) => (
    <th scope="col" className={className}>
      {translate(`targets.columns.${name}`)}
    </th>
  )
  return (
    <table className="ledger targets-table" aria-label={translate('targets.table.label')}>
      <thead>
        <tr>
          {column('committee')}
          {column('target', 'figure')}
          {column('allotted', 'figure wide')}
          {column('balance', 'wide')}
          {column('result', 'figure')}
          {column('rate', 'figure')}
          {column('progress', 'bar-cell')}
          {column('decision', 'roomy')}
          <th scope="col" className="wide">
            <span className="unseen">{translate('targets.columns.action')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LineOf key={keyOf(line)} line={line} levels={levels} locked={locked} onSet={onSet} />
        ))}
      </tbody>
    </table>
  )
}

type LineProps = Omit<Props, 'top'> & { line: TargetLine<TargetRowValue> }

const keyOf = (line: TargetLine<TargetRowValue>): string =>
  line.type === 'row' ? line.row.id : `${line.type}:${line.parentId}`

function LineOf({ line, levels, locked, onSet }: LineProps) {
  const translate = useTranslate()
  switch (line.type) {
    case 'row':
      return (
        <TargetRow
          row={line.row}
          level={line.level}
          open={line.open}
          locked={locked}
          onToggle={() => levels.toggle(line.row.id)}
          onSet={() => onSet(line.row)}
        />
      )
    case 'reading':
      return (
        <Line level={line.level}>
          <LoadingLines count={1} />
        </Line>
      )
    case 'failed':
      return (
        <Line level={line.level}>
          <span className="man">{translate('targets.table.failed')}</span>{' '}
          <button type="button" className="link-button" onClick={() => levels.read(line.parentId)}>
            {translate('targets.table.retry')}
          </button>
        </Line>
      )
    case 'more':
      return (
        <Line level={line.level}>
          <button
            type="button"
            className="link-button"
            aria-disabled={line.reading}
            onClick={() => levels.readMore(line.parentId)}
          >
            {translate('targets.table.more', { count: line.left })}
          </button>
        </Line>
      )
  }
}

function Line({ level, children }: { level: number; children: ReactNode }) {
  return (
    <tr>
      <td colSpan={9}>
        <div className="target-name" style={{ '--level': level }}>
          <span className="twisty" />
          {children}
        </div>
      </td>
    </tr>
  )
}
