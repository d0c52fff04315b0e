import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'

export const STATUSES = [
  'passed',
  'failed',
  'unknown',
  'unchecked',
  'overdue',
  'dueSoon',
  'onTime',
  'notice',
  'paused',
  'notYet',
] as const
export type Status = (typeof STATUSES)[number]

const OCTAGON = <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.900V5.1z" fill="currentColor" />
const CIRCLE = <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" strokeWidth="1.5" />

// The shape tells the status, since the colours alone cannot be told apart by everybody.
const SHAPES: Record<Status, ReactNode> = {
  passed: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.7 8.3 2.3 2.3 4.3-4.8" fill="none" stroke="var(--paper)" strokeWidth="1.8" />
    </>
  ),
  failed: (
    <>
      {OCTAGON}
      <path d="m5.5 5.5 5 5m0-5-5 5" stroke="var(--paper)" strokeWidth="1.8" />
    </>
  ),
  unknown: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8z" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path
        d="M6.4 6.6c.1-.9.8-1.4 1.6-1.4s1.6.5 1.6 1.3c0 1.1-1.5 1.2-1.5 2.3M8 10.900v.1"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
    </>
  ),
  unchecked: (
    <>
      <path
        d="M3.5 1.2h6L13 4.7v10H3.5z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2.2 1.6"
      />
      <path d="M6 8.500h4.500M6 11h3" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  overdue: (
    <>
      {OCTAGON}
      <path d="M8 4v5M8 11.500v.2" stroke="var(--paper)" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  dueSoon: (
    <>
      <path d="M8 1.5 15.2 14.500H.8z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      <path d="M8 6.300v4M8 12.200v.1" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  onTime: (
    <>
      {CIRCLE}
      <path d="M8 4.300V8l2.5 1.8" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </>
  ),
  notice: (
    <>
      <path d="M2 2h12v12H2z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 7.300v4M8 4.900v.1" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  paused: (
    <>
      {CIRCLE}
      <path d="M6.3 5.500v5M9.7 5.500v5" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  notYet: CIRCLE,
}

const COLOURS: Record<Status, string> = {
  passed: 'la',
  failed: 'man',
  unknown: 'nghe',
  unchecked: 'tro',
  overdue: 'man',
  dueSoon: 'nghe',
  onTime: 'cham',
  notice: 'tro',
  paused: 'tro',
  notYet: 'tro',
}

type Props = {
  status: Status
  /** The words beside the shape; the status's own word when left out. */
  children?: ReactNode
  /** The word is still there for a screen reader. */
  iconOnly?: boolean
  wraps?: boolean
}

/** A status as shape, colour and word. */
export function StatusMark({ status, children, iconOnly = false, wraps = false }: Props) {
  const translate = useTranslate()
  const words = children ?? translate(`app.status.${status}`)
  return (
    <span className={`status ${COLOURS[status]}${wraps ? ' wraps' : ''}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[status]}
      </svg>
      <span className={iconOnly ? 'unseen' : undefined}>{words}</span>
    </span>
  )
}
