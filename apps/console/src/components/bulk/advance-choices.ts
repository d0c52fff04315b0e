import { STAGES, type Stage, TRANSITIONS, type VoteBody } from '@nguon/domain'

/** The stages that those of some stages may enter next, those that most may enter first. */
export function stagesAhead(from: readonly Stage[]): Stage[] {
  const counts = new Map<Stage, number>()
  for (const stage of from)
    for (const step of TRANSITIONS)
      if (step.kind === 'ADVANCE' && step.from === stage) counts.set(step.to, (counts.get(step.to) ?? 0) + 1)
  return [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || STAGES.indexOf(a) - STAGES.indexOf(b),
  )
}

export type StageAsks = { vote: VoteBody | null; voteRequired: boolean; documentRequired: boolean }

/** What entering a stage asks of everybody. */
export function asksOf(to: Stage): StageAsks {
  const ways = TRANSITIONS.filter((step) => step.kind === 'ADVANCE' && step.to === to)
  return {
    vote: ways[0]?.vote ?? null,
    voteRequired: ways.some(({ voteRequired }) => voteRequired),
    documentRequired: ways.some(({ documentRequired }) => documentRequired),
  }
}
