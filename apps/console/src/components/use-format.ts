import { useMemo } from 'react'
import { useLocaleState } from 'react-admin'
import { type Format, formatFor } from './format.ts'

/** Numbers, dates and rates in the words of the chosen language. */
export function useFormat(): Format {
  const [locale] = useLocaleState()
  return useMemo(() => formatFor(locale === 'en' ? 'en' : 'vi'), [locale])
}
