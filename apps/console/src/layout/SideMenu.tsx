import { useTranslate } from 'react-admin'
import { Link, useLocation } from 'react-router'
import { Icon } from '../components/Icon.tsx'
import { useLabels } from '../components/use-labels.ts'
import { useViewer } from '../providers/viewer.ts'
import { DueCount } from './DueCount.tsx'
import { isHere, menuFor } from './menu.ts'

export function SideMenu() {
  const translate = useTranslate()
  const labels = useLabels()
  const viewer = useViewer()
  const { pathname } = useLocation()
  const grant = viewer.grants[0]
  return (
    <nav className="side no-phone" aria-label={translate('app.menu.label')}>
      {menuFor(viewer).map((group) => (
        <div key={group.label}>
          <h3>{translate(`app.menu.${group.label}`)}</h3>
          {group.entries.map(({ to, icon, label }) => (
            <Link
              key={to}
              to={to}
              aria-current={isHere(to, pathname) ? 'page' : undefined}
              title={translate(`app.menu.${label}`)}
            >
              <Icon name={icon} />
              <span>{translate(`app.menu.${label}`)}</span>
              {to === '/inbox' && <DueCount />}
            </Link>
          ))}
        </div>
      ))}
      {grant && <div className="foot caption">{labels.role[grant.role]}</div>}
    </nav>
  )
}
