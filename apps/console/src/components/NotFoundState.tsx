import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Icon } from './Icon.tsx'

type Props = { title?: ReactNode; hint?: ReactNode; back?: { to: string; label: string } }

/** In place of a record that does not exist, or stands outside the scope: the two look alike on purpose. */
export function NotFoundState({ title, hint, back }: Props) {
  const translate = useTranslate()
  return (
    <div className="state">
      <Icon name="search" />
      <div>
        <b>{title ?? translate('app.state.notFound')}</b>
        <p className="small secondary">{hint ?? translate('app.state.notFoundHint')}</p>
      </div>
      <div className="state-action">
        <Button size="small" component={Link} to={back?.to ?? '/'}>
          {back?.label ?? translate('app.action.toOverview')}
        </Button>
      </div>
    </div>
  )
}
