export type Plain = Readonly<Record<string, unknown>>
export interface FieldChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** Fields that tell who somebody is or what is said of them; shown only to those who may see persons. */
export const PERSONAL_FIELDS = [
  'fullName',
  'birthDate',
  'sex',
  'ethnicity',
  'religion',
  'residence',
  'reference',
  'cardNumber',
  'documentNumber',
  'note',
  'handoverNote',
  'responsiblePersons',
] as const
export const isPersonalField = (field: string): boolean => PERSONAL_FIELDS.some((personal) => personal === field)

const asText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The fields whose value differs, in the order of the record after. */
export const changesBetween = (before: Plain | null, after: Plain | null): FieldChange[] =>
  [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])]
    .map((field) => ({ field, before: asText(before?.[field]), after: asText(after?.[field]) }))
    .filter((change) => change.before !== change.after)
