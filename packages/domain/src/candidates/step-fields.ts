import { type FieldProblem, problemWhen } from '../shared/result.ts'
import { checkTally, type VoteTally } from './votes.ts'

/** Some decisions are nothing without their number. */
export const checkDocument = (
  required: boolean,
  { documentNumber }: { readonly documentNumber: string | null },
): FieldProblem[] => problemWhen(required && !documentNumber?.trim(), { field: 'documentNumber', code: 'REQUIRED' })

/** What is wrong with the vote, each by the path of its field. */
export const checkHeldVote = (vote: VoteTally): FieldProblem[] =>
  checkTally(vote).map((problem) => ({ ...problem, field: `vote.${problem.field}` }))
