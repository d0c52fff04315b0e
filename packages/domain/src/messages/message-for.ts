import { EXITS, STAGES } from '../candidates/stages.ts'
import { COMMITTEE_KINDS } from '../committees/committees.ts'
import { headingOf } from '../exchange/columns.ts'
import { labelsOf } from '../labels/labels-of.ts'
import { parseCalendarDate } from '../shared/dates.ts'
import type { Locale } from '../shared/locales.ts'
import { formatCount, formatDate } from '../shared/numbers.ts'
import type { MessageValues } from '../shared/result.ts'
import type { MessageCode } from './codes.ts'
import { messagesEn } from './en.ts'
import { messagesVi } from './vi.ts'

/** A verdict, a field's problem, or any other coded fact. */
export interface CodedMessage {
  readonly code: MessageCode
  readonly values?: MessageValues
  readonly params?: MessageValues
}

const wordOf = (text: string, list: string, locale: Locale): string => {
  const labels = labelsOf(locale)
  switch (list) {
    case 'step': {
      const stage = STAGES.find((one) => one === text)
      const exit = EXITS.find((one) => one === text)
      return stage ? labels.stage[stage] : exit ? labels.exit[exit] : text
    }
    case 'committeeKind': {
      const kind = COMMITTEE_KINDS.find((one) => one === text)
      return kind ? labels.committeeKind[kind] : text
    }
    case 'column':
      return headingOf(text, locale) ?? text
    case 'choices':
      return Object.entries(labels)
        .flatMap(([name, words]) => (name === text ? Object.values(words) : []))
        .join(', ')
    default: {
      const words = new Map<string, Readonly<Record<string, string>>>(Object.entries(labels)).get(list)
      if (!words) throw new Error(`A message names the list ${list}, which has no words`)
      return words[text] ?? text
    }
  }
}

const written = (value: string | number | undefined, list: string | undefined, locale: Locale): string => {
  if (value === undefined) return '…'
  if (typeof value === 'number') return formatCount(value, locale)
  if (list !== undefined) return wordOf(value, list, locale)
  return parseCalendarDate(value) ? formatDate(value) : value
}

/** The sentence of a verdict or a problem in a language. */
export const messageFor = (message: CodedMessage, locale: Locale): string => {
  const values = message.values ?? message.params ?? {}
  const template = (locale === 'vi' ? messagesVi : messagesEn)[message.code]
  return template.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, list?: string) =>
    written(values[name], list, locale),
  )
}
