import { Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Icon, Seal } from '../components/Icon.tsx'
import { useLabels } from '../components/use-labels.ts'
import { useViewer } from '../providers/viewer.ts'
import { AsOfCell } from './AsOfCell.tsx'
import { initialsOf } from './initials.ts'
import { PeriodCell } from './PeriodCell.tsx'
import { ScopeCell } from './ScopeCell.tsx'
import { useAppearance } from './use-appearance.ts'
import { useSignOut } from './use-sign-out.ts'

/** The heads of the ledger: whose figures, which period, as of which day. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  const translate = useTranslate()
  const viewer = useViewer()
  const { dark, toggleDark, toggleLanguage } = useAppearance()
  const language = translate('app.top.otherLanguage')
  const theme = translate(dark ? 'app.top.light' : 'app.top.dark')
  return (
    <header className="top">
      <Link className="brand" to="/" aria-label={translate('app.name')}>
        <Seal />
        <span className="no-phone">{translate('app.name')}</span>
      </Link>
      <ScopeCell />
      <PeriodCell />
      <AsOfCell />
      <button type="button" className="top-search no-phone" onClick={onSearch} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span>{translate(viewer.may('PERSON_READ') ? 'app.top.search' : 'app.top.searchCommittees')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <button
        type="button"
        className="top-button no-phone"
        aria-label={language}
        title={language}
        onClick={toggleLanguage}
      >
        <Icon name="language" />
      </button>
      <button type="button" className="top-button no-phone" aria-label={theme} title={theme} onClick={toggleDark}>
        <Icon name={dark ? 'sun' : 'moon'} />
      </button>
      <Account />
    </header>
  )
}

function Account() {
  const translate = useTranslate()
  const labels = useLabels()
  const viewer = useViewer()
  const signOut = useSignOut()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <button
        type="button"
        className="top-button no-phone"
        aria-label={`${translate('app.top.account')} ${initialsOf(viewer.name)}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className="avatar">{initialsOf(viewer.name)}</span>
      </button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <li className="account-words">
          <b>{viewer.name}</b>
          {viewer.grants.map(({ id, role, committee }) => (
            <p key={id} className="small secondary">
              {translate('app.top.grant', { role: labels.role[role], committee: committee.name })}
            </p>
          ))}
        </li>
        <MenuItem component={Link} to="/settings" onClick={() => setAnchor(null)}>
          <Icon name="person" />
          {translate('app.menu.settings')}
        </MenuItem>
        <MenuItem component={Link} to="/security" onClick={() => setAnchor(null)}>
          <Icon name="lock" />
          {translate('app.menu.security')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            setAnchor(null)
            signOut()
          }}
        >
          <Icon name="signOut" />
          {translate('app.top.signOut')}
        </MenuItem>
      </Menu>
    </>
  )
}
