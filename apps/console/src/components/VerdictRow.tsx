import { Tooltip } from '@mui/material'
import type { Trust, VerdictOutcome } from '@nguon/domain'
import type { ReactNode } from 'react'
import { type Status, StatusMark } from './StatusMark.tsx'
import { useRuleSource } from './use-rule-source.ts'

/** A verdict as the API writes it. */
export type VerdictWords = {
  readonly rule: string
  readonly code: string
  readonly message: string
  readonly document?: string | null
  readonly point?: string | null
  readonly edition?: string | null
  readonly trust?: Trust | null
  readonly outcome?: VerdictOutcome
}

type Props = {
  status: Extract<Status, 'passed' | 'failed' | 'unknown' | 'unchecked' | 'notYet' | 'dueSoon'>
  /** Instead of the status's own word. */
  word?: string
  /** The condition, in words. */
  condition: ReactNode
  evidence?: ReactNode
  document?: string | null | undefined
  point?: string | null | undefined
  /** The edition of the document that was in force, on hover and in print. */
  edition?: string
  action?: ReactNode
}

/** One condition: whether it is met, what that was seen by, and the document and point that set it. */
export function VerdictRow({ status, word, condition, evidence, document, point, edition, action }: Props) {
  const sourceOf = useRuleSource()
  // A row that says "chưa đối chiếu" by itself does not say so again of its point.
  const source = status === 'unchecked' && !point ? (document ?? '') : sourceOf({ document, point })
  return (
    <div className="verdict">
      <StatusMark status={status}>{word}</StatusMark>
      <div className="condition">
        <b>{condition}</b>
        {(evidence || source) && (
          <p className="small secondary">
            {evidence}
            {evidence && source && ' · '}
            {source &&
              (edition === undefined ? (
                <span className="source">{source}</span>
              ) : (
                <Tooltip title={edition}>
                  <span className="source edition" data-edition={edition}>
                    {source}
                  </span>
                </Tooltip>
              ))}
          </p>
        )}
      </div>
      {action ?? <span />}
    </div>
  )
}
