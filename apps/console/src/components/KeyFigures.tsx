import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'

export type KeyFigure = {
  value: ReactNode
  /** Stands in grey behind the value: 298/400. */
  target?: ReactNode
  caption: ReactNode
  /** A verdict in words between value and caption. */
  verdict?: ReactNode
  large?: boolean
}

type Props = { figures: readonly KeyFigure[]; children?: ReactNode; label?: string }

/** The figures that a page is about: four at most, between a strong rule and a hairline. */
export function KeyFigures({ figures, children, label }: Props) {
  const translate = useTranslate()
  return (
    <section className="key-figures" aria-label={label ?? translate('app.keyFigures')}>
      {figures.map(({ value, target, caption, verdict, large }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the figures of a page keep their places
        <div key={index}>
          <div className={large ? 'figure-line large' : 'figure-line'}>
            {value}
            {target !== undefined && <span>/{target}</span>}
          </div>
          {verdict && <p className="small">{verdict}</p>}
          <p className={verdict ? 'caption' : 'small secondary'}>{caption}</p>
        </div>
      ))}
      {children && <div className="grows">{children}</div>}
    </section>
  )
}
