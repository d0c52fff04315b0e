import type { PaperKind } from '@nguon/domain'
import type { StepVerdict } from '../../components/case/next-step-verdicts.ts'
import { paperThatMends } from '../../components/case/stage-form.ts'

/** What one may do about a verdict. */
export type Mending =
  | { readonly act: 'assign' | 'edit' | 'introducers' | 'verifications' | 'step' | 'escalation' | 'resume' }
  | { readonly act: 'paper'; readonly paper: PaperKind }

const ACTS_OF_RULE: Readonly<Record<string, Mending['act']>> = {
  R1: 'edit',
  R3: 'edit',
  R4: 'edit',
  R5: 'edit',
  R9: 'assign',
  R10: 'assign',
  R11: 'introducers',
  R12: 'verifications',
  R13: 'step',
  R14: 'step',
  R15: 'step',
  R16: 'step',
}

/** The small action beside a verdict; none where only time or a committee mends it. */
export function mendingOf(verdict: StepVerdict): Mending | null {
  if (verdict.outcome !== 'FAILED' && verdict.outcome !== 'UNKNOWN') return null
  switch (verdict.code) {
    case 'NO_MENTOR':
      return { act: 'assign' }
    case 'CASE_ESCALATED':
      return { act: 'escalation' }
    case 'CASE_ON_HOLD':
      return { act: 'resume' }
  }
  const paper = paperThatMends(verdict)
  if (paper !== null) return { act: 'paper', paper }
  const act = ACTS_OF_RULE[verdict.rule]
  return act === undefined || act === 'paper' ? null : { act }
}
