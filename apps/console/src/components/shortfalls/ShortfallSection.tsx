import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useDocument } from '../../providers/use-document.ts'
import { ErrorState } from '../ErrorState.tsx'
import { GuardedButton } from '../GuardedButton.tsx'
import { LoadingLines } from '../LoadingLines.tsx'
import { Section } from '../Section.tsx'
import { useFormat } from '../use-format.ts'
import { useLabels } from '../use-labels.ts'
import { committeeShortfallsDocument } from './documents.ts'
import { ShortfallDialog } from './ShortfallDialog.tsx'
import { ShortfallStateMark } from './ShortfallStateMark.tsx'

type Props = {
  committee: { id: string; name: string }
  period: { term: string } | { year: number }
  periodWords: string
  past: boolean
}

/** What a committee gives as reasons in a period, and what it does about them. */
export function ShortfallSection({ committee, period, periodWords, past }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number } = useFormat()
  const [adding, setAdding] = useState(false)
  const { data, error, refetch } = useDocument(committeeShortfallsDocument, { committeeId: committee.id, period })
  const own = data?.shortfalls.nodes ?? []
  const all = data?.committee?.shortfallSummary
  const below = all ? all.total - own.length : 0
  const refusal = data?.committee?.mayReport
    ? past
      ? translate('app.top.locked')
      : null
    : translate('shortfalls.noRight')
  return (
    <Section title={translate('shortfalls.title')} aside={periodWords}>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines />}
      {data && own.length === 0 && <p className="nothing quiet">{translate('shortfalls.none')}</p>}
      <ul className="short-list">
        {own.map((shortfall) => (
          <li key={shortfall.id}>
            <span className="short-main">
              <Link to={`/shortfalls/${shortfall.id}/show`}>{labels.shortfallReason[shortfall.reason]}</Link>
              {shortfall.measure !== null && <span className="caption">{shortfall.measure}</span>}
            </span>
            <ShortfallStateMark shortfall={shortfall} />
          </li>
        ))}
      </ul>
      {below > 0 && all && (
        <p className="note">
          <Link to={`/shortfalls?filter=${encodeURIComponent(JSON.stringify({ within: committee.id }))}`}>
            {translate('shortfalls.below', { smart_count: below, count: number(below) })}
          </Link>
        </p>
      )}
      {data && (
        <p className="note">
          <GuardedButton small icon="add" refusal={refusal} onClick={() => setAdding(true)}>
            {translate('shortfalls.add')}
          </GuardedButton>
        </p>
      )}
      {adding && (
        <ShortfallDialog
          committee={committee}
          period={period}
          periodWords={periodWords}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}
