import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocaleState, useTheme } from 'react-admin'

type Appearance = { dark: boolean; english: boolean; toggleDark: () => void; toggleLanguage: () => void }

/** Theme and language, as this browser keeps them; the style sheets read the theme from the document. */
export function useAppearance(): Appearance {
  const [theme, setTheme] = useTheme('light')
  const [locale, setLocale] = useLocaleState()
  const queries = useQueryClient()
  const dark = theme === 'dark'
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    document.documentElement.lang = locale
  }, [dark, locale])
  return {
    dark,
    english: locale === 'en',
    toggleDark: () => setTheme(dark ? 'light' : 'dark'),
    toggleLanguage: () => {
      setLocale(locale === 'en' ? 'vi' : 'en')
      // The server's own sentences come in the language of the request.
      void queries.invalidateQueries()
    },
  }
}
