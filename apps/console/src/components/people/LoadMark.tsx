import { useTranslate } from 'react-admin'
import { type Status, StatusMark } from '../StatusMark.tsx'
import { useFormat } from '../use-format.ts'
import { type LoadVerdict, loadVerdict } from './load-verdict.ts'

const STATUS: Readonly<Record<LoadVerdict, Status>> = {
  free: 'passed',
  full: 'dueSoon',
  over: 'overdue',
  ended: 'paused',
}

type Props = { mentor: { load: number; capacity: number; endedOn?: string | null }; today: string }

/** Whether a mentor has room, in a word. */
export function LoadMark({ mentor, today }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const verdict = loadVerdict(mentor, today)
  return (
    <StatusMark status={STATUS[verdict]}>
      {translate(`mentors.load.${verdict}`, { count: number(mentor.load - mentor.capacity) })}
    </StatusMark>
  )
}
