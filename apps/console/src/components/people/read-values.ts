/** React-admin hands over what a form holds as unknown values; these read them as what the API takes. */
export type FormValues = Readonly<Record<string, unknown>>

export const textIn = (values: FormValues, field: string): string | null => {
  const value = values[field]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

export const flagIn = (values: FormValues, field: string): boolean | null => {
  const value = values[field]
  return typeof value === 'boolean' ? value : null
}

/** A whole number, kept as one or typed as text. */
export const countIn = (values: FormValues, field: string): number | null => {
  const value = values[field]
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value.trim()) : null
}

export const choiceIn = <Choice extends string>(
  values: FormValues,
  field: string,
  choices: readonly Choice[],
): Choice | null => choices.find((choice) => choice === values[field]) ?? null
