import { graphql, type ResultOf } from '@nguon/client'
import { createContext, useContext } from 'react'

/** Who is signed in, what the account may do anywhere in its scope, and the terms that there are. */
export const viewerDocument = graphql(`
  query SignedIn {
    viewer {
      id
      name
      username
      demo
      today
      grants {
        id
        role
        committee {
          id
          name
          kind
        }
      }
      COMMITTEE_READ: may(verb: COMMITTEE_READ)
      COMMITTEE_CREATE: may(verb: COMMITTEE_CREATE)
      PERSON_READ: may(verb: PERSON_READ)
      CANDIDATE_READ: may(verb: CANDIDATE_READ)
      CANDIDATE_CREATE: may(verb: CANDIDATE_CREATE)
      CANDIDATE_ADVANCE: may(verb: CANDIDATE_ADVANCE)
      MENTOR_READ: may(verb: MENTOR_READ)
      MENTOR_CREATE: may(verb: MENTOR_CREATE)
      MENTOR_ASSIGN: may(verb: MENTOR_ASSIGN)
      TARGET_READ: may(verb: TARGET_READ)
      TARGET_SET: may(verb: TARGET_SET)
      TERM_SET: may(verb: TERM_SET)
      IMPORT_RUN: may(verb: IMPORT_RUN)
      AUDIT_READ: may(verb: AUDIT_READ)
      QUERY_PAGE_USE: may(verb: QUERY_PAGE_USE)
    }
    terms {
      id
      name
      startsOn
      endsOn
      firstYear
      lastYear
    }
    viewerMaySetTerms
  }
`)

export type SignedIn = ResultOf<typeof viewerDocument>
export type Viewer = SignedIn['viewer']
export type Term = SignedIn['terms'][number]
export type Verb = Extract<keyof Viewer, Uppercase<string>>

export const ViewerContext = createContext<Viewer | null>(null)

/** The signed-in viewer; `viewer.TARGET_SET` says whether the right is held anywhere. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext)
  if (!viewer) throw new Error('No viewer: the page stands outside the frame')
  return viewer
}

/** Whether the viewer holds a right over any committee; a record says of itself with viewerMay. */
export function useMay(verb: Verb): boolean {
  return useViewer()[verb]
}
