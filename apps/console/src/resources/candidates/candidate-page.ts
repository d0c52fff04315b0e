import type { ResultOf } from '@nguon/client'
import type { candidatePageDocument } from './documents.ts'

/** A case with everything that its page tells. */
export type CandidatePage = NonNullable<ResultOf<typeof candidatePageDocument>['candidate']>
export type PageAssignment = CandidatePage['mentorAssignments'][number]
