/** A step, an exit or an assignment as its dialog holds it. */
export type DatedForm = { on: string; documentNumber: string }

/** Keys of words under the dialog's own prefix. */
export type DatedProblems = Partial<Record<keyof DatedForm, 'missingDate' | 'future' | 'missingDocument'>>

/** What is missing before the server is asked; days are compared as ISO text. */
export function problemsOfDated(
  form: DatedForm,
  { today, documentRequired }: { today: string; documentRequired: boolean },
): DatedProblems {
  const problems: DatedProblems = {}
  if (form.on === '') problems.on = 'missingDate'
  else if (form.on > today) problems.on = 'future'
  if (documentRequired && form.documentNumber.trim() === '') problems.documentNumber = 'missingDocument'
  return problems
}

/** A text as the API takes it: nothing rather than empty. */
export const writtenOrNull = (text: string): string | null => text.trim() || null
