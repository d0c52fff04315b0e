import { useTranslate } from 'react-admin'
import { StatusMark } from '../StatusMark.tsx'
import { useFormat } from '../use-format.ts'
import { useLabels } from '../use-labels.ts'

type Props = {
  shortfall: {
    state: 'OPEN' | 'DONE' | 'WITHDRAWN'
    overdue: boolean
    hasMeasure: boolean
    dueOn: string | null
    doneOn: string | null
  }
}

/** How far a measure is: none yet, under way, overdue, done or withdrawn. */
export function ShortfallStateMark({ shortfall: { state, overdue, hasMeasure, dueOn, doneOn } }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { shortDate } = useFormat()
  switch (state) {
    case 'WITHDRAWN':
      return <StatusMark status="paused">{labels.shortfallState.WITHDRAWN}</StatusMark>
    case 'DONE':
      return (
        <StatusMark status="passed">
          {doneOn === null
            ? labels.shortfallState.DONE
            : translate('shortfalls.state.doneOn', { date: shortDate(doneOn) })}
        </StatusMark>
      )
    case 'OPEN':
      if (!hasMeasure) return <StatusMark status="unknown">{translate('shortfalls.state.noMeasure')}</StatusMark>
      if (overdue && dueOn !== null)
        return (
          <StatusMark status="overdue">{translate('shortfalls.state.overdue', { date: shortDate(dueOn) })}</StatusMark>
        )
      return (
        <StatusMark status="onTime">
          {dueOn === null ? labels.shortfallState.OPEN : translate('shortfalls.state.due', { date: shortDate(dueOn) })}
        </StatusMark>
      )
  }
}
