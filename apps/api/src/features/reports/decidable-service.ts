import { type CalendarDate, type EarliestDecision, earliestDecision } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'
import type { PageArguments, PageOf } from '../../platform/pages.ts'
import { seesClassIn } from '../../platform/person-scope.ts'
import { type Candidate, viewCase } from '../candidates/index.ts'
import { decidableList } from './decidable-store.ts'

/** When the admission of a case can be decided at the earliest, by the rules of its own file; it may tell an age. */
export const findEarliestDecision = async (
  context: Context,
  candidate: Candidate,
): Promise<EarliestDecision | null> => {
  const { file } = await viewCase(context, candidate)
  return earliestDecision(file, context.clock.today())
}

/** The open cases of a subtree that can still be decided by a day. */
export const findDecidable = (
  context: Context,
  path: string,
  { by, ...page }: PageArguments & { readonly by?: CalendarDate | null | undefined },
): Promise<PageOf<Candidate>> => {
  context.viewer.require('candidate:read')
  const byAge = seesClassIn(context.viewer, 'candidate:read', [path], 'SENSITIVE')
  return decidableList(context, { path, args: { ...page, by: by ?? null, byAge } })
}
