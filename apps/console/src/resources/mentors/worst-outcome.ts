import type { VerdictOutcome } from '@nguon/domain'

const WORST_FIRST: readonly VerdictOutcome[] = ['FAILED', 'UNKNOWN', 'PASSED', 'NOT_APPLICABLE']

/** What stands in the way goes before what does not; with no verdict, nothing does. */
export function worstOf(verdicts: readonly { readonly outcome: VerdictOutcome }[]): VerdictOutcome {
  return WORST_FIRST.find((outcome) => verdicts.some((verdict) => verdict.outcome === outcome)) ?? 'PASSED'
}

/** What stands in the way of helping: what failed, and what is not known. */
export const obstaclesIn = <V extends { readonly outcome: VerdictOutcome }>(verdicts: readonly V[]): V[] =>
  verdicts.filter(({ outcome }) => outcome === 'FAILED' || outcome === 'UNKNOWN')
