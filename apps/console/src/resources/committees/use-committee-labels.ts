import { useTranslate } from 'react-admin'

const FIELDS = [
  'name',
  'kind',
  'code',
  'areaTraits',
  'establishedOn',
  'effectiveOn',
  'decisionNumber',
  'dissolvedOn',
  'memberCounts',
  'responsiblePersons',
]

/** The words of the form's fields, for the summary of what is wrong. */
export function useCommitteeLabels(): Readonly<Record<string, string>> {
  const translate = useTranslate()
  return {
    ...Object.fromEntries(FIELDS.map((field) => [field, translate(`committees.fields.${field}`)])),
    parentId: translate('committees.fields.parent'),
  }
}
