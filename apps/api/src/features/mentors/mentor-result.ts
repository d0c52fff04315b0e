import type { Success } from '../../platform/results.ts'
import { builder } from '../../schema/builder.ts'
import { resultUnion } from '../../schema/results.ts'
import type { Mentor } from './store.ts'
import { MentorType } from './types.ts'

const MentorSuccess = builder.objectRef<Success<Mentor>>('MentorSuccess').implement({
  description: 'The mentor was written.',
  fields: (t) => ({
    mentor: t.field({ type: MentorType, description: 'The mentor as it is now.', resolve: ({ value }) => value }),
  }),
})
/** What every write on a mentor answers. */
export const MentorResult = resultUnion('Mentor', MentorSuccess)
