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
      verbs
      lacksSecondFactor
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
export type Term = SignedIn['terms'][number]
export type Verb = SignedIn['viewer']['verbs'][number]
export type Viewer = SignedIn['viewer'] & {
  /** Whether the right is held over any committee; a record says of itself with viewerMay. */
  readonly may: (verb: Verb) => boolean
}

/** The signed-in account, asked for its rights by name. */
export const viewerFrom = (account: SignedIn['viewer']): Viewer => {
  const held = new Set(account.verbs)
  return { ...account, may: (verb) => held.has(verb) }
}

export const ViewerContext = createContext<Viewer | null>(null)

/** The signed-in viewer. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext)
  if (!viewer) throw new Error('No viewer: the page stands outside the frame')
  return viewer
}

/** Whether the viewer holds a right over any committee. */
export function useMay(verb: Verb): boolean {
  return useViewer().may(verb)
}
