import { ThemeProvider } from '@mui/material'
import { createTheme } from '@mui/material/styles'
import { type RenderResult, render } from '@testing-library/react'
import polyglotI18nProvider from 'ra-i18n-polyglot'
import type { ReactNode } from 'react'
import { CoreAdminContext } from 'react-admin'
import { MemoryRouter } from 'react-router'
import { LANGUAGES, messagesOf } from '../i18n/index.ts'
import { themeOf } from '../theme/theme.ts'

/** Shows a component as the console would: its words, its theme, its links. */
export function renderInConsole(children: ReactNode, locale: 'vi' | 'en' = 'vi'): RenderResult {
  return render(
    <MemoryRouter>
      <CoreAdminContext i18nProvider={polyglotI18nProvider(messagesOf, locale, [...LANGUAGES])}>
        <ThemeProvider theme={createTheme(themeOf('light'))}>{children}</ThemeProvider>
      </CoreAdminContext>
    </MemoryRouter>,
  )
}
