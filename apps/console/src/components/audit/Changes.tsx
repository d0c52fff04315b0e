import { useLocaleState, useTranslate } from 'react-admin'
import { Icon } from '../Icon.tsx'
import { useLabels } from '../use-labels.ts'
import { changeWords, leafOf } from './change-words.ts'

export type AuditChange = { field: string; before: string | null; after: string | null; masked: boolean }

const SHOWN = 2

/** The changes of an entry: field, before, after; the first two at once, the rest on request; a masked value is a lock. */
export function Changes({ changes }: { changes: readonly AuditChange[] }) {
  const translate = useTranslate()
  if (changes.length === 0) return <span className="quiet">{translate('app.audit.nothing')}</span>
  const [first, rest] = [changes.slice(0, SHOWN), changes.slice(SHOWN)]
  return (
    <div className="changes">
      {first.map((change) => (
        <Change key={change.field} change={change} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{translate('app.audit.more', { smart_count: rest.length, count: rest.length })}</summary>
          {rest.map((change) => (
            <Change key={change.field} change={change} />
          ))}
        </details>
      )}
    </div>
  )
}

function Change({ change }: { change: AuditChange }) {
  const translate = useTranslate()
  const labels = useLabels()
  const [locale] = useLocaleState()
  const { field, masked } = change
  const leaf = leafOf(field)
  const told = changeWords(field, change, labels, locale === 'en' ? 'en' : 'vi')
  const wayIn = (value: string | null) => value && translate(`app.audit.ways.${value}`, { _: value })
  const { before, after } = leaf === 'how' ? { before: wayIn(told.before), after: wayIn(told.after) } : told
  return (
    <p className="change">
      <span className="quiet">{translate(`app.audit.fields.${leaf}`, { _: leaf })}</span>{' '}
      {masked ? (
        <span className="quiet">
          <Icon name="lock" /> {translate('app.audit.masked')}
        </span>
      ) : (
        <>
          {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
        </>
      )}
    </p>
  )
}
