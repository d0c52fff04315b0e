import { useTranslate } from 'react-admin'

const FIELDS = [
  'fullName',
  'birthDate',
  'sex',
  'committeeId',
  'officialSince',
  'cardNumber',
  'position',
  'capacity',
  'endedOn',
] as const

/** The words of every field of the form, for the summary of errors. */
export function useFormLabels(): Readonly<Record<string, string>> {
  const translate = useTranslate()
  return Object.fromEntries(FIELDS.map((field) => [field, translate(`mentors.fields.${field}`)]))
}
