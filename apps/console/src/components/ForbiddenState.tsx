import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Icon } from './Icon.tsx'

type Props = { title?: ReactNode; hint?: ReactNode; action?: ReactNode }

/** In place of what the viewer may not see or do: whose it is, and who grants access. */
export function ForbiddenState({ title, hint, action }: Props) {
  const translate = useTranslate()
  return (
    <div className="state">
      <Icon name="lock" />
      <div>
        <b>{title ?? translate('app.state.forbidden')}</b>
        <p className="small secondary">{hint ?? translate('app.state.forbiddenHint')}</p>
      </div>
      {action && <div className="state-action">{action}</div>}
    </div>
  )
}
