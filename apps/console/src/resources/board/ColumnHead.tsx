import { STAGES, type Stage } from '@nguon/domain'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Icon } from '../../components/Icon.tsx'
import { type Status, StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { ColumnState } from './column-verdicts.ts'
import { useColumnWords } from './use-column-words.ts'

type Props = { stage: Stage; onFold: () => void; children: ReactNode }

/** Number, name and count of a stage; pressing the name folds the column, pressing the count offers work for all. */
export function ColumnHead({ stage, onFold, children }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  return (
    <header>
      <StageNumber stage={stage} />
      <h2>
        <button type="button" className="plain-button" onClick={onFold} aria-expanded title={translate('board.fold')}>
          {labels.stageShort[stage]}
        </button>
      </h2>
      <span className="count">{children}</span>
    </header>
  )
}

export function StageNumber({ stage }: { stage: Stage }) {
  return <span className="number">{STAGES.indexOf(stage) + 1}</span>
}

export function StageCount({ count }: { count: number | null }) {
  const { number } = useFormat()
  return count === null ? '…' : number(count)
}

const STATUS: Readonly<Record<Exclude<ColumnState['kind'], 'here'>, Status>> = {
  asking: 'notYet',
  forward: 'passed',
  back: 'passed',
  refused: 'failed',
}

/** Được chuyển, Chưa được, Đang ở đây. */
export function ColumnMark({ state, iconOnly = false }: { state: ColumnState; iconOnly?: boolean }) {
  const words = useColumnWords()(state).state
  if (state.kind === 'here') {
    return (
      <span className="status here">
        <Icon name="arrow" />
        <span className={iconOnly ? 'unseen' : undefined}>{words}</span>
      </span>
    )
  }
  return (
    <StatusMark status={STATUS[state.kind]} iconOnly={iconOnly}>
      {words}
    </StatusMark>
  )
}
