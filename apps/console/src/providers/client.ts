import { createClient } from '@nguon/client'
import { i18nProvider } from './i18n-provider.ts'

/** The console's own client: the session's cookie, the chosen language. */
export const client = createClient({
  url: '/graphql',
  credentials: 'same-origin',
  locale: () => i18nProvider.getLocale(),
})
