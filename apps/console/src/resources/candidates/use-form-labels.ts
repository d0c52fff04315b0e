import { useTranslate } from 'react-admin'

const FIELDS = [
  'fullName',
  'birthDate',
  'sex',
  'ethnicity',
  'religion',
  'education',
  'qualification',
  'occupation',
  'enterpriseKind',
  'youthUnionMember',
  'residence',
  'reference',
  'sourceKind',
  'sourceName',
  'cellId',
  'sourcedOn',
  'documentNumber',
  'note',
] as const

/** The words of every field of the form, for the summary of errors. */
export function useFormLabels(): Readonly<Record<string, string>> {
  const translate = useTranslate()
  return Object.fromEntries(FIELDS.map((field) => [field, translate(`candidates.fields.${field}`)]))
}
