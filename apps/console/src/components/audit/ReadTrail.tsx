import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useDocument } from '../../providers/use-document.ts'
import { ErrorState } from '../ErrorState.tsx'
import { LoadingLines } from '../LoadingLines.tsx'
import { Section } from '../Section.tsx'
import { Timeline, type TimelineItem } from '../Timeline.tsx'
import { useFormat } from '../use-format.ts'
import { type ReadEntry, readTrailDocument } from './documents.ts'
import { purposeWords } from './purpose-words.ts'
import { TRAIL_PAGE, TrailPages } from './TrailPages.tsx'
import './audit.css'

type Props = {
  title: string
  /** Of whom it was read, or by whom. */
  filter: { readonly subjectId: string } | { readonly viewer: string }
}

/** Every reading of sensitive fields of a record, or by an account, the latest first. */
export function ReadTrail({ title, filter }: Props) {
  const translate = useTranslate()
  const [offset, setOffset] = useState(0)
  const itemOf = useReadItem('viewer' in filter)
  const { data, error, refetch } = useDocument(
    readTrailDocument,
    { first: TRAIL_PAGE, offset, filter },
    { keepPrevious: true },
  )
  const total = data?.sensitiveReads.totalCount ?? 0
  return (
    <Section title={title} aside={data ? total : null}>
      {error && !data && <ErrorState error={error} onRetry={refetch} />}
      {!data && !error && <LoadingLines />}
      {data && total === 0 && <p className="secondary">{translate('app.audit.reads.none')}</p>}
      {data && total > 0 && <Timeline items={data.sensitiveReads.nodes.map(itemOf)} />}
      <TrailPages offset={offset} total={total} onTurn={setOffset} />
    </Section>
  )
}

function useReadItem(ofOneReader: boolean): (read: ReadEntry) => TimelineItem {
  const translate = useTranslate()
  const { instant } = useFormat()
  return ({ id, lastAt, viewer, subjectType, classes, purpose, times }) => ({
    key: id,
    when: instant(lastAt),
    title: ofOneReader
      ? translate(`app.audit.types.${subjectType}`, { _: subjectType })
      : (viewer ?? translate('app.audit.noActor')),
    details: [
      [
        classes.map((one) => translate(`app.audit.reads.classes.${one}`, { _: one })).join(', '),
        purposeWords(purpose, translate),
        ...(times > 1 ? [translate('app.audit.reads.times', { smart_count: times })] : []),
      ].join(' · '),
    ],
  })
}
