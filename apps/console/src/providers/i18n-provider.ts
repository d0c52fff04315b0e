import polyglotI18nProvider from 'ra-i18n-polyglot'
import { LANGUAGES, messagesOf } from '../i18n/index.ts'

export const i18nProvider = polyglotI18nProvider(messagesOf, 'vi', [...LANGUAGES], {
  // Labels that a record brings along are words already, not keys.
  allowMissing: true,
})
