import type { ReactNode } from 'react'
import { Link } from 'react-router'

export type PathStep = { label: string; to: string }

type Props = {
  title: string
  /** Where the page stands: Quần chúng ưu tú / TT Yến Lạc / Chi bộ Nà Khon. */
  path?: readonly PathStep[]
  /** One line of facts under the title. */
  facts?: ReactNode
  /** Several facts, each a span. */
  factList?: readonly ReactNode[]
  actions?: ReactNode
}

/** Path, title, one line of facts; actions at the right, the primary one last. */
export function PageHeader({ title, path = [], facts, factList, actions }: Props) {
  return (
    <div className="page-header">
      <title>{`${title} · Nguồn`}</title>
      <div className="words">
        {path.length > 0 && (
          <nav className="path" aria-label={title}>
            {path.map((step, index) => (
              <span key={step.to}>
                {index > 0 && ' / '}
                <Link to={step.to}>{step.label}</Link>
              </span>
            ))}
          </nav>
        )}
        <h1>{title}</h1>
        {facts !== undefined && <p className="facts">{facts}</p>}
        {factList && (
          <div className="facts">
            {factList.map((fact, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one record keep their order
              <span key={index}>{fact}</span>
            ))}
          </div>
        )}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}
