import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { committeeSummaryDocument } from './page-documents.ts'

/** A committee's header, figures and yearly targets for the term and the day that the viewer works with. */
export function useCommitteeSummary(id: string) {
  const context = useWorkingContext()
  // Members are counted at a year's end: the last one that the day has behind it.
  const memberYear = Number(context.asOf.slice(0, 4)) - 1
  const variables = { id, term: context.term.name, asOf: context.asOf, memberYear }
  const { data, error, refetch } = useDocument(committeeSummaryDocument, variables)
  const committee = data?.committee ?? null
  return { committee, context, memberYear, error, isMissing: data !== undefined && committee === null, refetch }
}
