import type { TranslationMessages } from 'react-admin'
import { en } from './en/index.ts'
import { vi } from './vi/index.ts'

/** A language is a folder of words; Vietnamese is the first. */
export const LANGUAGES = [
  { locale: 'vi', name: 'Tiếng Việt' },
  { locale: 'en', name: 'English' },
] as const

export const messagesOf = (locale: string): TranslationMessages => (locale === 'en' ? en : vi)
