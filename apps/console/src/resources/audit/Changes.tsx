import { useTranslate } from 'react-admin'
import { Icon } from '../../components/Icon.tsx'
import type { AuditChange } from './documents.ts'

const SHOWN = 2

/** The first changes of an entry: field, before, after; a masked value shows a lock, never the value. */
export function Changes({ changes }: { changes: readonly AuditChange[] }) {
  const translate = useTranslate()
  if (changes.length === 0) return <span className="quiet">{translate('app.audit.nothing')}</span>
  const rest = changes.slice(SHOWN)
  return (
    <details className="changes">
      <summary>
        {changes.slice(0, SHOWN).map((change) => (
          <Change key={change.field} change={change} />
        ))}
        {rest.length > 0 && <span className="quiet">{translate('app.audit.more', { count: rest.length })}</span>}
      </summary>
      {rest.map((change) => (
        <p key={change.field}>
          <Change change={change} />
        </p>
      ))}
    </details>
  )
}

function Change({ change: { field, before, after, masked } }: { change: AuditChange }) {
  const translate = useTranslate()
  return (
    <span className="change">
      <b>{field}</b>{' '}
      {masked ? (
        <span className="quiet">
          <Icon name="lock" /> {translate('app.audit.masked')}
        </span>
      ) : (
        <>
          {before !== null && <s>{before}</s>} {after}
        </>
      )}
    </span>
  )
}
