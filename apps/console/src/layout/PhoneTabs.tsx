import { Drawer } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link, useLocation } from 'react-router'
import { Icon } from '../components/Icon.tsx'
import { useViewer } from '../providers/viewer.ts'
import { isHere, phoneMenuFor } from './menu.ts'
import { PeriodChoices } from './PeriodCell.tsx'
import { PublishedFigures } from './PublishedFigures.tsx'
import { useAppearance } from './use-appearance.ts'
import { useSignOut } from './use-sign-out.ts'

/** The phone's bar: four places, and a sheet with everything else. */
export function PhoneTabs({ onSearch }: { onSearch: () => void }) {
  const translate = useTranslate()
  const viewer = useViewer()
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const { bar, more } = phoneMenuFor(viewer)
  const elsewhere = more.some(({ to }) => isHere(to, pathname))
  return (
    <>
      <nav className="phone-tabs only-phone" aria-label={translate('app.menu.label')}>
        {bar.map(({ to, icon, label }) => (
          <Link key={to} to={to} aria-current={isHere(to, pathname) ? 'page' : undefined}>
            <Icon name={icon} />
            {translate(`app.menu.short.${label}`)}
          </Link>
        ))}
        <button
          type="button"
          aria-current={elsewhere ? 'page' : undefined}
          aria-expanded={open}
          onClick={() => setOpen(true)}
        >
          <Icon name="menu" />
          {translate('app.menu.more')}
        </button>
      </nav>
      <Drawer
        anchor="bottom"
        open={open}
        onClose={close}
        slotProps={{ paper: { className: 'phone-sheet', 'aria-label': translate('app.menu.more') } }}
      >
        <ul>
          {more.map(({ to, icon, label }) => (
            <li key={to}>
              <Link to={to} onClick={close} aria-current={isHere(to, pathname) ? 'page' : undefined}>
                <Icon name={icon} />
                {translate(`app.menu.${label}`)}
              </Link>
            </li>
          ))}
          <li>
            <button
              type="button"
              onClick={() => {
                close()
                onSearch()
              }}
            >
              <Icon name="search" />
              {translate(viewer.may('PERSON_READ') ? 'app.top.search' : 'app.top.searchCommittees')}
            </button>
          </li>
        </ul>
        <h3>{translate('app.top.period')}</h3>
        <PeriodChoices onChosen={close} />
        {viewer.demo && (
          <p className="note">
            <PublishedFigures onChosen={close} />
          </p>
        )}
        <h3>{viewer.name}</h3>
        <ul>
          <li>
            <Link to="/settings" onClick={close}>
              <Icon name="person" />
              {translate('app.menu.settings')}
            </Link>
          </li>
          <li>
            <Link to="/security" onClick={close}>
              <Icon name="lock" />
              {translate('app.menu.security')}
            </Link>
          </li>
        </ul>
        <AppearanceButtons />
      </Drawer>
    </>
  )
}

function AppearanceButtons() {
  const translate = useTranslate()
  const signOut = useSignOut()
  const { dark, toggleDark, toggleLanguage } = useAppearance()
  return (
    <ul>
      <li>
        <button type="button" onClick={toggleDark}>
          <Icon name={dark ? 'sun' : 'moon'} />
          {translate(dark ? 'app.top.light' : 'app.top.dark')}
        </button>
      </li>
      <li>
        <button type="button" onClick={toggleLanguage}>
          <Icon name="language" />
          {translate('app.top.otherLanguage')}
        </button>
      </li>
      <li>
        <button type="button" onClick={signOut}>
          <Icon name="signOut" />
          {translate('app.top.signOut')}
        </button>
      </li>
    </ul>
  )
}
