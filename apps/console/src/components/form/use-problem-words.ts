import { useTranslate } from 'react-admin'

const MARKER = '@@react-admin@@'

/** What is wrong with a field, in words; null while nothing is, or while nobody has been here yet. */
export function useProblemWords(
  fieldState: { error?: { message?: string | undefined } | undefined; isTouched: boolean },
  submitted: boolean,
): string | null {
  const translate = useTranslate()
  const raw = fieldState.error?.message
  if (raw === undefined || (!fieldState.isTouched && !submitted)) return null
  return problemWords(raw, translate)
}

/** React-admin packs a message and its parts into one string, to pass them through the form library. */
export function problemWords(
  raw: string,
  translate: (key: string, options?: Record<string, unknown>) => string,
): string {
  if (!raw.startsWith(MARKER)) return translate(raw, { _: raw })
  const message: unknown = JSON.parse(raw.slice(MARKER.length))
  if (typeof message === 'string') return translate(message, { _: message })
  if (typeof message === 'object' && message !== null && 'message' in message && typeof message.message === 'string') {
    const parts = 'args' in message && typeof message.args === 'object' ? { ...message.args } : {}
    return translate(message.message, { _: message.message, ...parts })
  }
  return raw
}
