import { LocalizationProvider } from '@mui/x-date-pickers'
import { AdapterDateFns } from '@mui/x-date-pickers/AdapterDateFns'
import { QueryClient } from '@tanstack/react-query'
import { enGB, vi } from 'date-fns/locale'
import type { ReactNode } from 'react'
import { Admin, CustomRoutes, localStorageStore, Resource, useLocaleState, useTranslate } from 'react-admin'
import { BrowserRouter, Route } from 'react-router'
import { lazyNamed } from './components/lazy-named.ts'
import { Frame } from './layout/Frame.tsx'
import { NotFoundPage } from './layout/NotFoundPage.tsx'
import { authProvider } from './providers/auth-provider.ts'
import { client } from './providers/client.ts'
import { createDataProvider } from './providers/data-provider.ts'
import { i18nProvider } from './providers/i18n-provider.ts'
import { pages, screens } from './screens.ts'
import { SignIn } from './sign-in/SignIn.tsx'
import { themeOf } from './theme/theme.ts'

const dataProvider = createDataProvider(
  client,
  Object.fromEntries(screens.map(({ resource, operations }) => [resource.name, operations])),
)
const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } } })
const store = localStorageStore(undefined, 'nguon')
const lightTheme = themeOf('light')
const darkTheme = themeOf('dark')
const Dashboard = lazyNamed(() => import('./dashboard/Dashboard.tsx'), 'Dashboard')

export function App() {
  return (
    <BrowserRouter>
      <Admin
        dataProvider={dataProvider}
        authProvider={authProvider}
        i18nProvider={i18nProvider}
        queryClient={queryClient}
        store={store}
        theme={lightTheme}
        darkTheme={darkTheme}
        layout={FrameWithDates}
        loginPage={SignIn}
        dashboard={Dashboard}
        catchAll={NotFoundPage}
        disableTelemetry
        requireAuth
        title="Nguồn"
      >
        {screens.map(({ resource }) => (
          <Resource key={resource.name} {...resource} />
        ))}
        <CustomRoutes>
          {pages.map(({ path, Component }) => (
            <Route key={path} path={path} element={<Component />} />
          ))}
        </CustomRoutes>
      </Admin>
    </BrowserRouter>
  )
}

function FrameWithDates({ children }: { children: ReactNode }) {
  const [locale] = useLocaleState()
  const translate = useTranslate()
  return (
    <LocalizationProvider
      dateAdapter={AdapterDateFns}
      adapterLocale={locale === 'en' ? enGB : vi}
      localeText={{
        previousMonth: translate('app.calendar.previousMonth'),
        nextMonth: translate('app.calendar.nextMonth'),
        calendarViewSwitchingButtonAriaLabel: (view) =>
          translate(view === 'year' ? 'app.calendar.toMonths' : 'app.calendar.toYears'),
      }}
    >
      <Frame>{children}</Frame>
    </LocalizationProvider>
  )
}
