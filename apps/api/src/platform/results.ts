import { type FieldProblem, type Invalid, type Locale, messageFor, type Refusal, type Verdict } from '@nguon/domain'

/** Somebody changed the record since it was read. */
export interface Conflict {
  readonly kind: 'conflict'
  readonly currentVersion: number
  readonly changedBy: string | null
  readonly changedAt: Date | null
  /** In a write of many: whose targets were changed. */
  readonly changed?: readonly { readonly committeeId: string; readonly currentVersion: number }[]
}
export interface Success<T> {
  readonly kind: 'success'
  readonly value: T
}
/** What every write answers. */
export type Outcome<T> = Success<T> | Refusal | Invalid | Conflict

export const succeed = <T>(value: T): Success<T> => ({ kind: 'success', value })

export interface LocalisedVerdict extends Verdict {
  readonly message: string
}
export const verdictIn = (locale: Locale, verdict: Verdict): LocalisedVerdict => ({
  ...verdict,
  message: messageFor(verdict, locale),
})
export const problemMessage = (locale: Locale, { code, params }: Pick<FieldProblem, 'code' | 'params'>): string =>
  messageFor({ code, ...(params ? { params } : {}) }, locale)
