import { useTranslate } from 'react-admin'
import { useFormat } from '../use-format.ts'
import { useLabels } from '../use-labels.ts'
import { type GroupTargetValue, groupInWords } from './group-words.ts'
import { type TargetInForce, targetInWords } from './target-words.ts'

export type RevisionValue = TargetInForce & {
  id: string
  sequence: number
  decisionNumber: string
  decidedOn: string
  issuer: string
  recordedAt: string
  groups: readonly GroupTargetValue[]
}

type Props = {
  revisions: readonly RevisionValue[]
  currentId: string | null
  /** What the one in force is called; "in force" when left out. */
  currentWords?: string | null
}

/** Every decision that set or changed a target, the newest on top. */
export function RevisionList({ revisions, currentId, currentWords = null }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number, percent, date, instant } = useFormat()
  if (revisions.length === 0) return <p className="nothing quiet">{translate('targets.revisions.none')}</p>
  const newestFirst = revisions.toSorted((a, b) => b.sequence - a.sequence)
  return (
    <ol className="timeline revisions" reversed>
      {newestFirst.map((revision) => (
        <li key={revision.id}>
          <time dateTime={revision.decidedOn}>{date(revision.decidedOn)}</time>
          <div>
            <b>{targetInWords(revision, null, { translate, number, percent })}</b>
            {revision.id === currentId && (
              <span className="la"> {currentWords ?? translate('targets.revisions.current')}</span>
            )}
            <p className="secondary">
              {revision.sequence === 1
                ? translate('targets.revisions.first')
                : translate('targets.revisions.nth', { number: revision.sequence - 1 })}
              {': '}
              {translate('targets.revisions.issuedBy', { number: revision.decisionNumber, issuer: revision.issuer })}
            </p>
            {revision.groups.length > 0 && (
              <p className="secondary">
                {revision.groups.map((group) => groupInWords(group, { labels, translate, number, percent })).join('; ')}
              </p>
            )}
            <p className="caption">{translate('targets.revisions.recorded', { time: instant(revision.recordedAt) })}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}
