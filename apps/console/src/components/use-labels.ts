import { type Labels, labelsEn, labelsVi } from '@nguon/domain'
import { useLocaleState } from 'react-admin'

/** The words for stages, kinds, roles and the like, in the chosen language. */
export function useLabels(): Labels {
  const [locale] = useLocaleState()
  return locale === 'en' ? labelsEn : labelsVi
}
