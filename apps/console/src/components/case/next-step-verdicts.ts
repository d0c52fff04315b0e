import type {
  Actor,
  Exit,
  PaperKind,
  ReturnReason,
  Stage,
  TransitionKind,
  VerdictOutcome,
  VoteBody,
} from '@nguon/domain'
import type { VerdictWords } from '../VerdictRow.tsx'

export type StepVerdict = VerdictWords & {
  readonly outcome: VerdictOutcome
  readonly values?: readonly { readonly name: string; readonly value: string }[]
}

export type NextStep = {
  kind: TransitionKind
  stage: Stage | null
  exit: Exit | null
  allowed: boolean
  by: Actor
  documentRequired: boolean
  reason: ReturnReason | null
  vote: VoteBody | null
  voteRequired: boolean
  missingPapers: readonly PaperKind[]
  earliestOn: string | null
  verdicts: readonly StepVerdict[]
}
export type StepForward = NextStep & { stage: Stage }
export type StepOut = NextStep & { exit: Exit }
export type StepBack = NextStep & { stage: Stage; reason: ReturnReason }

export const stepsForward = (steps: readonly NextStep[]): StepForward[] =>
  steps.filter((step): step is StepForward => step.kind === 'ADVANCE' && step.stage !== null)

export const stepsOut = (steps: readonly NextStep[]): StepOut[] =>
  steps.filter((step): step is StepOut => step.exit !== null)

export const stepsBack = (steps: readonly NextStep[]): StepBack[] =>
  steps.filter((step): step is StepBack => step.kind === 'RETURN' && step.stage !== null && step.reason !== null)

/** What failed or is not known; the rest of what the rules say does not hold a step up. */
export const obstaclesOf = ({ verdicts }: Pick<NextStep, 'verdicts'>): StepVerdict[] =>
  verdicts.filter(({ outcome }) => outcome === 'FAILED' || outcome === 'UNKNOWN')

/** What is wrong, and what helps: a verdict's first sentence, and the rest of it. */
export function sentencesOf(message: string): { condition: string; advice: string } {
  const end = message.search(/\.\s/)
  if (end < 0) return { condition: message, advice: '' }
  return { condition: message.slice(0, end), advice: message.slice(end + 1).trim() }
}
