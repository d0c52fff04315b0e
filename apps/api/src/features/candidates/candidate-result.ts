import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { resultUnion } from '../../schema/results.ts'
import type { Candidate } from './store.ts'
import { CandidateType } from './types.ts'

const CandidateSuccess = builder.objectRef<Success<Candidate>>('CandidateSuccess').implement({
  description: 'The candidate was written.',
  fields: (t) => ({
    candidate: t.field({
      type: CandidateType,
      description: 'The candidate as it is now.',
      resolve: ({ value }) => value,
    }),
  }),
})
/** What every write on a candidate answers. */
export const CandidateResult = resultUnion('Candidate', CandidateSuccess)
