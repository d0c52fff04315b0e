import polyglotI18nProvider from 'ra-i18n-polyglot'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, messagesOf } from '../../i18n/index.ts'
import { purposeWords } from './purpose-words.ts'

describe('what a reading was for', () => {
  it.each(['vi', 'en'] as const)(
    'is said of every page, file and sheet in %s, and of a program as it named it',
    (locale) => {
      const provider = polyglotI18nProvider(messagesOf, locale, [...LANGUAGES])
      const words = [
        'list:export',
        'candidate:print',
        'CandidatePage',
        'CandidateRecord',
        'BoardColumn',
        'graphql',
      ].map((purpose) => purposeWords(purpose, (key) => provider.translate(key)))

      expect(words.filter((word) => word.startsWith('app.'))).toEqual([])
      expect(new Set(words).size).toBe(words.length)
      expect(purposeWords('NightlySync', (key) => provider.translate(key))).toBe('NightlySync')
    },
  )
})
