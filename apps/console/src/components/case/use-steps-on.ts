import { useDocument } from '../../providers/use-document.ts'
import { nextStepsOnDocument } from './documents.ts'

type Candidate = { id: string; version: number }

/** What could be done with a case on a day, and the version that a step must carry: the page's, or a newer one. */
export function useStepsOn({ id, version }: Candidate, on: string, today: string) {
  const asked = on !== '' && on <= today
  const { data, stale, refetch } = useDocument(nextStepsOnDocument, { id, on }, { enabled: asked, keepPrevious: true })
  return {
    // Verdicts of another day are not this day's.
    steps: data?.candidate?.nextSteps ?? [],
    judged: asked && !stale && data !== undefined,
    version: Math.max(version, data?.candidate?.version ?? 0),
    refetch,
  }
}
