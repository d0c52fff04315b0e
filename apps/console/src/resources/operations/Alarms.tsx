import { useTranslate } from 'react-admin'
import { StatusMark } from '../../components/StatusMark.tsx'
import type { Operations } from './documents.ts'

type Alarm = Operations['alarms'][number]

/** The key of an alarm's words: what differs in the audit was nobody's slip and cannot be worked out anew. */
const wordsOf = ({ kind, code }: Alarm): string => (kind === 'AUDIT' && code === 'DRIFT' ? 'CHAIN_BROKEN' : code)

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
      {alarms.map((alarm) => {
        const { kind, code } = alarm
        return (
          <li key={`${kind} ${code}`}>
            <StatusMark status={code === 'NOT_SET' || code === 'LATE' ? 'dueSoon' : 'failed'} wraps>
              <b>{translate(`operations.kind.${kind}`)}</b>: {translate(`operations.alarms.${wordsOf(alarm)}`)}
            </StatusMark>
            <p className="small secondary">{translate(`operations.todo.${wordsOf(alarm)}`)}</p>
          </li>
        )
      })}
    </ul>
  )
}
