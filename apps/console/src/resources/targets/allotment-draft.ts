import { type AllotmentForm, METHODS } from './allotment-form.ts'

/** A draft stays in the browser it was typed in, for the account that typed it: nobody else answers for it yet. */
export type AllotmentDraft = { readonly form: AllotmentForm; readonly savedAt: string }

type Values = Readonly<Record<string, unknown>>
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null
const text = (values: Values, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}
const texts = (value: unknown): Record<string, string> =>
  isValues(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      )
    : {}

export const draftKey = (account: string, committeeId: string, period: string): string =>
  `nguon.allotment.${account}.${committeeId}.${period}`

/** A draft as it was kept, or null where there is none that can be read. */
export function readDraft(kept: string | null): AllotmentDraft | null {
  if (kept === null) return null
  try {
    const draft: unknown = JSON.parse(kept)
    if (!isValues(draft) || !isValues(draft.form)) return null
    const { form } = draft
    const method = METHODS.find((each) => each === form.method)
    const weights = texts(form.weights)
    if (!method) return null
    return {
      savedAt: text(draft, 'savedAt'),
      form: {
        method,
        weights: {
          MEMBERS: weights.MEMBERS ?? '0',
          POOL: weights.POOL ?? '0',
          LAST_YEAR: weights.LAST_YEAR ?? '0',
          EQUAL: weights.EQUAL ?? '0',
        },
        total: text(form, 'total'),
        counts: texts(form.counts),
        decisionNumber: text(form, 'decisionNumber'),
        decidedOn: text(form, 'decidedOn'),
        issuer: text(form, 'issuer'),
        passGroups: form.passGroups === true,
      },
    }
  } catch {
    return null
  }
}
