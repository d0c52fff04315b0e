import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { DayField } from '../../components/DayField.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { Section } from '../../components/Section.tsx'
import { Timeline } from '../../components/Timeline.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { asOfDocument } from './correction-documents.ts'
import { useEventWords } from './use-event-words.ts'

/** The case as it stood on a day, by what had been written down by another. */
export function AsOfSection({ candidateId, today }: { candidateId: string; today: string }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { titleOf, detailsOf } = useEventWords()
  const [on, setOn] = useState(today)
  const [knownOn, setKnownOn] = useState(today)
  const { data, error, refetch } = useDocument(
    asOfDocument,
    { id: candidateId, on, knownOn },
    { enabled: on !== '' && knownOn !== '', keepPrevious: true },
  )
  const snapshot = data?.candidate?.asOf
  return (
    <Section title={translate('candidates.asOf.title')}>
      <div className="fields pair short-pair">
        <DayField id="as-of-on" label={translate('candidates.asOf.on')} value={on} onChange={setOn} />
        <DayField id="as-of-known" label={translate('candidates.asOf.knownOn')} value={knownOn} onChange={setKnownOn} />
      </div>
      {error && !data && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines />}
      {data && !snapshot && <EmptyState title={translate('candidates.asOf.none')} />}
      {snapshot && (
        <>
          <p className="note">
            <b>{labels.stage[snapshot.stage]}</b>{' '}
            {translate('candidates.mentors.since', { date: date(snapshot.stageSince) })}
            {snapshot.exit !== null && ` · ${labels.exit[snapshot.exit]}`}
            {snapshot.sideState !== null && ` · ${labels.sideState[snapshot.sideState]}`}
          </p>
          <Timeline
            items={[...snapshot.events].reverse().map((event) => ({
              key: event.id,
              when: date(event.occurredOn),
              title: titleOf(event),
              details: detailsOf(event),
            }))}
          />
        </>
      )}
    </Section>
  )
}
