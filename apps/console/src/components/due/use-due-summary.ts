import { useDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { type DueSummary, dueSummaryDocument } from './documents.ts'

/** What is due in the chosen scope; undefined while it is asked, and for those who may not see candidates. */
export function useDueSummary(): DueSummary | undefined {
  const mayRead = useMay('CANDIDATE_READ')
  const { scope } = useWorkingContext()
  const { data } = useDocument(
    dueSummaryDocument,
    { within: scope?.id ?? null },
    { enabled: mayRead, keepPrevious: true, staleTime: 60_000 },
  )
  return data?.dueSummary
}
