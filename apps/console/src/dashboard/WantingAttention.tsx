import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { StatusMark } from '../components/StatusMark.tsx'
import { useFormat } from '../components/use-format.ts'
import type { AttentionCounts } from './outlook-documents.ts'

const KINDS = [
  { kind: 'BEHIND', count: 'behind', status: 'overdue' },
  { kind: 'NO_ADMISSION', count: 'noAdmission', status: 'dueSoon' },
  { kind: 'NO_CANDIDATE', count: 'noCandidate', status: 'dueSoon' },
  { kind: 'FEW_MEMBERS', count: 'fewMembers', status: 'notice' },
  { kind: 'DRIED_UP', count: 'driedUp', status: 'notice' },
] as const

type Props = { counts: AttentionCounts; committeeId: string; year: number }

/** How many cells, committees and organisations below want attention, each line leading to them. */
export function WantingAttention({ counts, committeeId, year }: Props) {
  const translate = useTranslate()
  const { number } = useFormat()
  const wanting = KINDS.filter(({ count }) => counts[count] > 0)
  return (
    <ul>
      {wanting.map(({ kind, count, status }) => (
        <li key={kind} className="attention">
          <StatusMark status={status} iconOnly />
          <Link
            className="plain"
            to={`/attention?${new URLSearchParams({ kind, in: committeeId, ...(kind === 'BEHIND' ? { year: String(year) } : {}) })}`}
          >
            {translate(`dashboard.wanting.${kind}`, { smart_count: counts[count], count: number(counts[count]) })}
          </Link>
        </li>
      ))}
    </ul>
  )
}
