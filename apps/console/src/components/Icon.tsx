import type { ReactNode } from 'react'

const DRAWINGS = {
  chart: <path d="M2 13.5h12M3.5 11V8M6.5 11V4.5M9.5 11V6.5M12.5 11V2.5" />,
  candidates: (
    <>
      <circle cx="6" cy="5.5" r="2.5" />
      <path d="M1.5 13.5c.4-3 2.2-4.5 4.5-4.5s4.1 1.5 4.5 4.5M10.5 3.2a2.4 2.4 0 0 1 0 4.6M12 9.4c1.5.6 2.3 2 2.5 4.1" />
    </>
  ),
  board: <path d="M2.5 2.5h3v11h-3zM6.5 2.5h3v7h-3zM10.5 2.5h3v9h-3z" />,
  mentors: (
    <>
      <circle cx="5" cy="5" r="2.2" />
      <circle cx="11.5" cy="6.5" r="1.7" />
      <path d="M1.5 13.5c.3-3 1.7-4.5 3.5-4.5 2 0 3.2 1.5 3.5 4.5M9.5 10.4c.5-.4 1.2-.6 2-.6 1.6 0 2.7 1.3 3 3.7" />
    </>
  ),
  tree: <path d="M3 2.5v9.5h4M3 6.5h4M9 4.8h5v3.4H9zM9 10.3h5v3.4H9z" />,
  inbox: <path d="M2.5 8.5 4.500 2.5h7l2 6v5h-11zM2.5 8.5h3.500c0 1.200.9 2 2 2s2-.8 2-2h3.500" />,
  list: <path d="M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6 6.5v6" />,
  target: (
    <>
      <path d="M2 12.5h12M2 8h8M2 3.5h11" />
      <path d="M11.5 5.8v4.4" strokeWidth="2" />
    </>
  ),
  upload: <path d="M8 10.5v-8M4.5 5.5 8 2l3.5 3.5M3 13.5h10" />,
  download: <path d="M8 2.5v8M4.5 7.5 8 11l3.5-3.5M3 13.5h10" />,
  query: <path d="M5.5 4 2 8l3.5 4M10.5 4 14 8l-3.5 4M9 2.5 7 13.5" />,
  log: <path d="M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3" />,
  document: <path d="M4 1.5h5.5L13 5v9.5H4zM9.5 1.5V5H13M6 8.5h5M6 11h5" />,
  menu: <path d="M2 4h12M2 8h12M2 12h12" />,
  more: <path d="M3.5 8v.01M8 8v.01M12.5 8v.01" strokeWidth="2.2" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.5 3.5" />
    </>
  ),
  moon: <path d="M13 9.5A5.5 5.5 0 1 1 6.5 3 4.5 4.5 0 0 0 13 9.5z" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1.5v1.5M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1" />
    </>
  ),
  chevronDown: <path d="m4 6 4 4 4-4" />,
  chevronRight: <path d="m6 4 4 4-4 4" />,
  chevronLeft: <path d="M10 4 6 8l4 4" />,
  sortDown: <path d="M8 3v10M4.5 9.5 8 13l3.5-3.5" />,
  sortUp: <path d="M8 13V3M4.5 6.5 8 3l3.5 3.5" />,
  arrow: <path d="M2.5 8h10M9 4.5 12.5 8 9 11.5" />,
  calendar: <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3M5 10.5l1.5 1.5 3-3.5" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.3V8l2.5 1.8" />
    </>
  ),
  lock: <path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />,
  eye: (
    <>
      <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.5" r="3" />
      <path d="M2.5 14c.5-3.3 2.6-5 5.5-5s5 1.7 5.5 5" />
    </>
  ),
  add: <path d="M8 3v10M3 8h10" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  tick: <path d="m3.5 8.3 3 3 6-6.5" />,
  bookmark: <path d="M4.5 2.5h7v11L8 10.7l-3.5 2.8z" />,
  columns: <path d="M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10" />,
  edit: <path d="M10.5 3 13 5.5 6 12.5l-3 .5.5-3zM9 4.5 11.5 7" />,
  language: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M2 8h12M8 2c2 1.8 2.8 3.8 2.8 6S10 12.2 8 14c-2-1.8-2.8-3.8-2.8-6S6 3.8 8 2z" />
    </>
  ),
  signOut: <path d="M9.5 2.500h-6v11h6M7 8h7M11.5 5.5 14 8l-2.5 2.5" />,
} as const satisfies Record<string, ReactNode>

export type IconName = keyof typeof DRAWINGS

type Props = { name: IconName; className?: string }

/** A drawing beside words; alone on a button, the button carries the words as its label. */
export function Icon({ name, className }: Props) {
  return (
    <svg className={className ? `icon ${className}` : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  )
}

/** The brand's seal: a spring under its rings. */
export function Seal({ size = 26 }: { size?: number }) {
  return (
    <svg className="seal" width={size} height={size} viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="2" fill="var(--sonfill)" />
      <g fill="none" stroke="var(--onson)" strokeWidth="1.7">
        <path d="M4.5 20.5h17" />
        <path d="M9.5 20.5a3.5 3.5 0 0 1 7 0" />
        <path d="M5.8 16.5a7.6 7.6 0 0 1 14.4 0" />
      </g>
      <circle cx="13" cy="6.3" r="1.8" fill="var(--onson)" />
    </svg>
  )
}
