/** A decision's answer: the accepted value, or why not. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** Why something may not be done. `document` and `point` name the party's rule where it is one. */
export interface Verdict {
  readonly rule: string
  readonly code: string
  readonly document?: string
  readonly point?: string
  readonly edition?: string
  readonly values: Readonly<Record<string, string | number>>
}
export interface Refusal {
  readonly kind: 'refusal'
  readonly verdicts: readonly Verdict[]
}
export interface FieldProblem {
  readonly field: string
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
}
export interface Invalid {
  readonly kind: 'invalid'
  readonly problems: readonly FieldProblem[]
}
export const refuse = (...verdicts: Verdict[]): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: { kind: 'refusal', verdicts },
})
export const invalid = (...problems: FieldProblem[]): { readonly ok: false; readonly error: Invalid } => ({
  ok: false,
  error: { kind: 'invalid', problems },
})
