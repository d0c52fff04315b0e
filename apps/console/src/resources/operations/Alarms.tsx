import { useTranslate } from 'react-admin'
import { StatusMark } from '../../components/StatusMark.tsx'
import type { Operations } from './documents.ts'

/** What somebody has to look at, and what to do about it. */
export function Alarms({ alarms }: { alarms: Operations['alarms'] }) {
  const translate = useTranslate()
  if (alarms.length === 0)
    return (
      <p>
        <StatusMark status="passed">{translate('operations.alarms.none')}</StatusMark>
      </p>
    )
  return (
    <ul className="operation-alarms" role="alert">
      {alarms.map(({ kind, code }) => (
        <li key={`${kind} ${code}`}>
          <StatusMark status={code === 'NOT_SET' || code === 'LATE' ? 'dueSoon' : 'failed'} wraps>
            <b>{translate(`operations.kind.${kind}`)}</b>: {translate(`operations.alarms.${code}`)}
          </StatusMark>
          <p className="small secondary">{translate(`operations.todo.${code}`)}</p>
        </li>
      ))}
    </ul>
  )
}
