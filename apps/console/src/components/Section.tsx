import { type ReactNode, useId } from 'react'

type Props = { title: ReactNode; aside?: ReactNode; children: ReactNode; className?: string; anchor?: string }

/** A part of a page: a rule, a heading, and what belongs under it. */
export function Section({ title, aside, children, className, anchor }: Props) {
  const id = useId()
  return (
    <section
      className={className ? `section ${className}` : 'section'}
      aria-labelledby={id}
      {...(anchor === undefined ? {} : { id: anchor, tabIndex: -1 })}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {aside !== undefined && aside !== null && <span className="aside">{aside}</span>}
      </header>
      {children}
    </section>
  )
}
