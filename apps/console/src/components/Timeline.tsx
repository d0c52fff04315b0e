import type { ReactNode } from 'react'

export type TimelineItem = {
  key: string
  /** The day as it is to be read: 02/06/2025. */
  when: string
  title: ReactNode
  details?: readonly ReactNode[]
  /** Where a link to the item leads. */
  anchor?: string
}

/** What happened, the latest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map(({ key, when, title, details = [], anchor }) => (
        <li key={key} id={anchor}>
          <time>{when}</time>
          <div>
            {title}
            {details.map((detail, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one event keep their order
              <p key={index} className="small secondary">
                {detail}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
