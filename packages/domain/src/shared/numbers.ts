import type { Locale } from './locales.ts'

/** A count as people write it: "1905", "1.905", "1,905", "1 905". */
export const readCount = (text: string): number | null => {
  const compact = text.trim()
  if (/^\d+$/.test(compact)) return Number.isSafeInteger(Number(compact)) ? Number(compact) : null
  if (/^\d{1,3}([.,\s\u00a0\u202f]\d{3})+$/.test(compact)) return Number(compact.replace(/\D/g, ''))
  if (/^\d+[.,]0+$/.test(compact)) return Number(compact.split(/[.,]/)[0])
  return null
}

/** A share as people write it: "3,5 %", "3.5%", "0,035". */
export const readFraction = (text: string): number | null => {
  const match = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text.replace(/\u00a0/g, ' ').trim())
  if (!match) return null
  const value = Number((match[1] ?? '').replace(',', '.'))
  return Number((match[2] ? value / 100 : value).toFixed(7))
}

/** 2.318 in Vietnamese, 2,318 in English. */
export const formatCount = (count: number, locale: Locale): string =>
  String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, locale === 'vi' ? '.' : ',')

/** 0.745 -> "74,5 %" (no-break space) in Vietnamese, "74.5%" in English. */
export const formatRate = (rate: number, locale: Locale): string => {
  const [whole = '0', tenth = '0'] = (Math.round(rate * 1000) / 10).toFixed(1).split('.')
  return locale === 'vi'
    ? `${formatCount(Number(whole), 'vi')},${tenth}\u00a0%`
    : `${formatCount(Number(whole), 'en')}.${tenth}%`
}

/** dd/MM/yyyy in both languages. */
export const formatDate = (date: string): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
