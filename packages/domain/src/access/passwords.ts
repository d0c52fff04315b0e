import { type FieldProblem, problemWhen } from '../shared/result.ts'

/** Counted in characters as a reader sees them typed; no rule on which characters. */
export const PASSWORD = { shortest: 12, longest: 128 } as const

/** The form in which passwords are compared with the list of common ones. */
export const foldPassword = (password: string): string => password.normalize('NFKC').toLowerCase()

/** What is wrong with a new password. `isCommon` knows the most common ones, folded. */
export const checkPassword = (
  field: string,
  password: string,
  { username, isCommon }: { readonly username: string | null; readonly isCommon: (folded: string) => boolean },
): FieldProblem[] => {
  const length = [...password.normalize('NFKC')].length
  const folded = foldPassword(password)
  if (length < PASSWORD.shortest) return [{ field, code: 'PASSWORD_SHORT', params: { shortest: PASSWORD.shortest } }]
  return [
    ...problemWhen(length > PASSWORD.longest, {
      field,
      code: 'PASSWORD_LONG',
      params: { longest: PASSWORD.longest },
    }),
    ...problemWhen(isCommon(folded) || folded === username, { field, code: 'PASSWORD_COMMON' }),
  ]
}
