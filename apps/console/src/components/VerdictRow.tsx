import type { ReactNode } from 'react'
import { type Status, StatusMark } from './StatusMark.tsx'

/** A verdict as the API writes it. */
export type VerdictWords = {
  readonly rule: string
  readonly code: string
  readonly message: string
  readonly document?: string | null
  readonly point?: string | null
  readonly edition?: string | null
}

type Props = {
  status: Extract<Status, 'passed' | 'failed' | 'unknown' | 'unchecked' | 'dueSoon'>
  /** The condition, in words. */
  condition: ReactNode
  evidence?: ReactNode
  document?: string | null | undefined
  point?: string | null | undefined
  action?: ReactNode
}

/** One condition: whether it is met, what that was seen by, and the document and point that set it. */
export function VerdictRow({ status, condition, evidence, document, point, action }: Props) {
  const source = [document, point].filter(Boolean).join(', ')
  return (
    <div className="verdict">
      <StatusMark status={status} />
      <div className="condition">
        <b>{condition}</b>
        {(evidence || source) && (
          <p className="small secondary">
            {evidence}
            {evidence && source && ' · '}
            {source && <span className="source">{source}</span>}
          </p>
        )}
      </div>
      {action ?? <span />}
    </div>
  )
}
