import type { MessageCode } from '../messages/codes.ts'

/** A decision's answer: the accepted value, or why not. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export type MessageValues = Readonly<Record<string, string | number>>

export const VERDICT_OUTCOMES = ['FAILED', 'UNKNOWN', 'PASSED', 'NOT_APPLICABLE'] as const
/** UNKNOWN: a fact that the rule asks for is not written down yet. */
export type VerdictOutcome = (typeof VERDICT_OUTCOMES)[number]

/** What a rule says; document and point name the party's rule where it is one. */
export interface Verdict {
  readonly rule: string
  /** FAILED where it is left out. */
  readonly outcome?: VerdictOutcome
  /** Whether the party's text was checked; left out for the product's own rules. */
  readonly trust?: 'CHECKED' | 'UNCHECKED'
  readonly code: MessageCode
  readonly document?: string
  readonly point?: string
  /** The id of the edition of the document that was in force. */
  readonly edition?: string
  /** What was looked at: days as YYYY-MM-DD, counts as numbers. */
  readonly values: MessageValues
}
/** The command is understood, and the rules say no. */
export interface Refusal {
  readonly kind: 'refusal'
  readonly verdicts: readonly Verdict[]
}
export interface FieldProblem {
  readonly field: string
  readonly code: MessageCode
  readonly params?: MessageValues
}
/** The command itself is not filled in as it must be. */
export interface Invalid {
  readonly kind: 'invalid'
  readonly problems: readonly FieldProblem[]
}

export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const refuse = (...verdicts: Verdict[]): { readonly ok: false; readonly error: Refusal } => ({
  ok: false,
  error: { kind: 'refusal', verdicts },
})
export const invalid = (...problems: FieldProblem[]): { readonly ok: false; readonly error: Invalid } => ({
  ok: false,
  error: { kind: 'invalid', problems },
})

/** The problem, or nothing where the field is as it must be. */
export const problemWhen = (isWrong: boolean, problem: FieldProblem): FieldProblem[] => (isWrong ? [problem] : [])
