import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

type Props = {
  icon?: IconName
  /** The fact: "Chưa có quần chúng ở giai đoạn này". */
  title: ReactNode
  /** The next step. */
  hint?: ReactNode
  action?: ReactNode
}

/** In place of content that is not there: a fact, the next step, one action. */
export function EmptyState({ icon = 'list', title, hint, action }: Props) {
  return (
    <div className="state">
      <Icon name={icon} />
      <div>
        <b>{title}</b>
        {hint && <p className="small secondary">{hint}</p>}
      </div>
      {action && <div className="state-action">{action}</div>}
    </div>
  )
}
