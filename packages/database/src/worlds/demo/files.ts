import type { CaseFacts, Verdict } from '@nguon/domain'
import { type DemoAssessment, inventAssessments } from './assessments.ts'
import type { DemoCase, DemoCases } from './cases.ts'
import type { Chance } from './chance.ts'
import { type DemoDossier, inventDossier } from './dossiers.ts'
import { factsOf, verdictsOfSteps } from './facts.ts'

/** A case with its papers, and with what the rules say of it. */
export interface DemoFile extends DemoDossier {
  readonly case: DemoCase
  readonly assessments: readonly DemoAssessment[]
  readonly facts: CaseFacts
  /** Of each event in turn; null where the rules would have refused it. */
  readonly verdicts: readonly (readonly Verdict[] | null)[]
}

export const buildFiles = (
  chance: Chance,
  newId: () => string,
  { cases, mentors, restrictions }: DemoCases,
): DemoFile[] =>
  cases.map((one) => {
    const dossier = inventDossier(chance, newId, mentors, one)
    const facts = factsOf(one, dossier, restrictions)
    return {
      ...dossier,
      case: one,
      assessments: inventAssessments(chance, newId, one),
      facts,
      // What is over is not judged again by rules that nobody asked then.
      verdicts: one.state.status === 'OPEN' ? verdictsOfSteps(one, facts) : one.events.map(() => []),
    }
  })
