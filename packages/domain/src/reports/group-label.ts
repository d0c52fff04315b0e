import { labelsOf } from '../labels/labels-of.ts'
import type { Locale } from '../shared/locales.ts'
import type { GroupCode } from './cube.ts'
import type { ReportDimension } from './dimensions.ts'

const UNKNOWN = { vi: 'Chưa rõ', en: 'Not known' } as const
const ROMAN: Readonly<Record<string, string>> = { Q1: 'I', Q2: 'II', Q3: 'III', Q4: 'IV' }

const wordsOf = (dimension: ReportDimension, locale: Locale): Readonly<Record<string, string>> | null => {
  const labels = labelsOf(locale)
  switch (dimension) {
    case 'COMMITTEE_KIND':
      return labels.committeeKind
    case 'SEX':
      return labels.sex
    case 'AGE_BAND':
      return labels.ageBand
    case 'RESIDENTIAL':
    case 'AGE_18_30':
    case 'ETHNIC_MINORITY':
    case 'RELIGIOUS':
    case 'YOUTH_UNION':
      return labels.yesOrNo
    case 'EDUCATION':
      return labels.education
    case 'QUALIFICATION':
      return labels.qualification
    case 'OCCUPATION':
      return labels.occupation
    case 'ENTERPRISE_KIND':
      return labels.enterpriseKind
    case 'SOURCE_KIND':
      return labels.sourceOrganisationKind
    case 'STAGE':
      return labels.stage
    case 'EXIT':
      return labels.exit
    case 'DUE_KIND':
      return labels.dueKind
    case 'HELPED':
      return labels.helpedCount
    case 'COMMITTEE':
    case 'SOURCE_ORGANISATION':
    case 'YEAR':
    case 'QUARTER':
    case 'MONTH':
      return null
  }
}

/** The word of a group. A committee or an organisation is named by the caller, who has read it; its code stands for it here. */
export const groupLabel = (dimension: ReportDimension, code: GroupCode, locale: Locale): string => {
  if (code === null) return UNKNOWN[locale]
  const words = wordsOf(dimension, locale)
  if (words) return words[code] ?? code
  const [year = '', part = ''] = code.split('-')
  if (dimension === 'QUARTER') return locale === 'vi' ? `Quý ${ROMAN[part] ?? part}/${year}` : `${part} ${year}`
  return dimension === 'MONTH' ? `${part}/${year}` : code
}
