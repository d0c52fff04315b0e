export const LOCALES = ['vi', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The language of an Accept-Language header or of a setting; Vietnamese unless English is asked for first. */
export const readLocale = (header: string | null | undefined): Locale => {
  const asked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([0-9.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .sort((a, b) => b.quality - a.quality)
  return asked.flatMap(({ language }) => LOCALES.filter((locale) => locale === language))[0] ?? 'vi'
}
