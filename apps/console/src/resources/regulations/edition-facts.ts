import { RULE_IDS, type RuleId, STAGES } from '@nguon/domain'
import type { Edition, PaperWanted } from './documents.ts'

type Dated = Pick<Edition, 'inForceFrom' | 'inForceTo'>

/** Whether an edition is yet to come, holds, or held; days are compared as ISO text. */
export function standingOf({ inForceFrom, inForceTo }: Dated, today: string): 'future' | 'now' | 'past' {
  if (inForceFrom > today) return 'future'
  return inForceTo !== null && inForceTo < today ? 'past' : 'now'
}

/** How much of an edition was compared with the official text. */
export function checkedIn({ rules, papers }: Pick<Edition, 'rules' | 'papers'>): { checked: number; all: number } {
  const marks = [...rules, ...papers]
  return { checked: marks.filter(({ trust }) => trust === 'CHECKED').length, all: marks.length }
}

/** The papers that an edition wants, stage by stage in the order of the path. */
export function papersByStage(papers: readonly PaperWanted[]) {
  return STAGES.map((stage) => ({ stage, papers: papers.filter((each) => each.stage === stage) })).filter(
    (group) => group.papers.length > 0,
  )
}

/** The name of a rule as the domain writes it; null for one that it does not know. */
export const knownRule = (rule: string): RuleId | null => RULE_IDS.find((known) => known === rule) ?? null
