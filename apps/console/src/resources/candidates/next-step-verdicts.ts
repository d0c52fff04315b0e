import type { Exit, Stage } from '@nguon/domain'
import type { VerdictWords } from '../../components/VerdictRow.tsx'

export type NextStep = {
  stage: Stage | null
  exit: Exit | null
  allowed: boolean
  documentRequired: boolean
  verdicts: readonly VerdictWords[]
}
export type StepForward = NextStep & { stage: Stage }
export type StepOut = NextStep & { exit: Exit }

export const stepsForward = (steps: readonly NextStep[]): StepForward[] =>
  steps.filter((step): step is StepForward => step.stage !== null)

export const stepsOut = (steps: readonly NextStep[]): StepOut[] =>
  steps.filter((step): step is StepOut => step.exit !== null)

export type StepRow =
  | { kind: 'failed'; key: string; stage: Stage; verdict: VerdictWords }
  | { kind: 'passed'; key: string; stage: Stage; documentRequired: boolean }

/** What stands in the way of the steps forward first, what is open last; a verdict that blocks several steps is told once. */
export function stepRows(steps: readonly StepForward[]): StepRow[] {
  const failed = new Map<string, StepRow>()
  for (const { stage, allowed, verdicts } of steps) {
    if (allowed) continue
    for (const verdict of verdicts) {
      const key = `${verdict.rule}:${verdict.code}:${verdict.message}`
      if (!failed.has(key)) failed.set(key, { kind: 'failed', key, stage, verdict })
    }
  }
  const passed = steps
    .filter(({ allowed }) => allowed)
    .map(({ stage, documentRequired }): StepRow => ({ kind: 'passed', key: stage, stage, documentRequired }))
  return [...failed.values(), ...passed]
}

/** What is wrong, and what helps: a verdict's first sentence, and the rest of it. */
export function sentencesOf(message: string): { condition: string; advice: string } {
  const end = message.search(/\.\s/)
  if (end < 0) return { condition: message, advice: '' }
  return { condition: message.slice(0, end), advice: message.slice(end + 1).trim() }
}
