import type { ResultOf } from '@nguon/client'
import type { mentorPageDocument } from './documents.ts'

/** A mentor with everything that their page tells. */
export type MentorPage = NonNullable<ResultOf<typeof mentorPageDocument>['mentor']>
