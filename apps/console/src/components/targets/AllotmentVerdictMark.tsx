import { useTranslate } from 'react-admin'
import { StatusMark } from '../StatusMark.tsx'
import { useFormat } from '../use-format.ts'
import { allotmentVerdict, type SharedOut } from './allotment-verdict.ts'

/** Whether the shares given out match what is asked for: even, so many left, or so many over. */
export function AllotmentVerdictMark({ shared }: { shared: SharedOut }) {
  const translate = useTranslate()
  const format = useFormat()
  const verdict = allotmentVerdict(shared)
  switch (verdict.kind) {
    case 'NOTHING_TO_SHARE':
      return <span className="quiet">{translate('targets.balance.nothing')}</span>
    case 'NOT_SHARED':
      return <StatusMark status="notYet">{translate('targets.balance.notShared')}</StatusMark>
    case 'WITHOUT_OWN_TARGET':
      return (
        <StatusMark status="notice">
          {translate('targets.balance.withoutOwn', { count: format.number(verdict.allotted) })}
        </StatusMark>
      )
    case 'EVEN':
      return (
        <StatusMark status="passed">
          {translate('targets.balance.even', {
            allotted: format.number(verdict.allotted),
            required: format.number(verdict.required),
          })}
        </StatusMark>
      )
    case 'UNALLOTTED':
      return (
        <StatusMark status="dueSoon">
          {translate('targets.balance.unallotted', { count: format.number(verdict.by) })}
        </StatusMark>
      )
    case 'OVER_ALLOTTED':
      return (
        <StatusMark status="dueSoon">
          {translate('targets.balance.over', { count: format.number(verdict.by) })}
        </StatusMark>
      )
  }
}
