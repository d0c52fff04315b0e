import { type Locale, messageFor } from '@nguon/domain'
import type { DueRow } from './items-store.ts'

/** What is due and until when, as a sentence. */
export const sentenceOf = ({ kind, dueOn, paper }: Pick<DueRow, 'kind' | 'dueOn' | 'paper'>, locale: Locale): string =>
  messageFor({ code: `DUE_${kind}`, values: { on: dueOn, ...(paper ? { paper } : {}) } }, locale)
