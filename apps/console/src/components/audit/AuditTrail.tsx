import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useDocument } from '../../providers/use-document.ts'
import { ErrorState } from '../ErrorState.tsx'
import { LoadingLines } from '../LoadingLines.tsx'
import { Section } from '../Section.tsx'
import { Timeline, type TimelineItem } from '../Timeline.tsx'
import { useFormat } from '../use-format.ts'
import { useLabels } from '../use-labels.ts'
import { Changes } from './Changes.tsx'
import { auditTrailDocument, type TrailEntry } from './documents.ts'
import { TRAIL_PAGE, TrailPages } from './TrailPages.tsx'
import { useOrigin } from './use-origin.ts'
import { verbWords } from './verb-words.ts'
import './audit.css'

type Props = {
  title: string
  /** Of whom or by whom the trail is. */
  filter: { readonly subjectId: string } | { readonly actor: string }
}

/** Everything that was written about a record, or by an account, the latest first. */
export function AuditTrail({ title, filter }: Props) {
  const translate = useTranslate()
  const [offset, setOffset] = useState(0)
  const itemOf = useTrailItem('actor' in filter)
  const { data, error, refetch } = useDocument(
    auditTrailDocument,
    { first: TRAIL_PAGE, offset, filter },
    { keepPrevious: true },
  )
  const total = data?.auditEntries.totalCount ?? 0
  return (
    <Section title={title} aside={data ? total : null}>
      {error && !data && <ErrorState error={error} onRetry={refetch} />}
      {!data && !error && <LoadingLines />}
      {data && total === 0 && <p className="secondary">{translate('app.audit.empty')}</p>}
      {data && total > 0 && <Timeline items={data.auditEntries.nodes.map(itemOf)} />}
      <TrailPages offset={offset} total={total} onTurn={setOffset} />
    </Section>
  )
}

function useTrailItem(ofOneActor: boolean): (entry: TrailEntry) => TimelineItem {
  const translate = useTranslate()
  const labels = useLabels()
  const { instant } = useFormat()
  const originOf = useOrigin()
  return (entry) => {
    const { id, at, verb, actor, subjectType, changes } = entry
    const what = verbWords(verb, labels, translate)
    const whose = ofOneActor
      ? translate(`app.audit.types.${subjectType}`, { _: subjectType })
      : (actor ?? translate('app.audit.noActor'))
    return {
      key: id,
      when: instant(at),
      title: (
        <>
          {what} <span className="secondary">· {whose}</span>
          {changes.length > 0 && <Changes changes={changes} />}
        </>
      ),
      details: [originOf(entry)],
    }
  }
}
