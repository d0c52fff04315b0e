import type { Locale } from '../shared/locales.ts'
import { labelsEn } from './en.ts'
import type { Labels } from './labels.ts'
import { labelsVi } from './vi.ts'

export const labelsOf = (locale: Locale): Labels => (locale === 'vi' ? labelsVi : labelsEn)
