import { graphql } from '@nguon/client'
import { type ReactNode, useCallback, useEffect, useMemo } from 'react'
import { useStore } from 'react-admin'
import { type Choice, choiceFromAddress, periodOf, termOf, withoutChoice } from './choice.ts'
import { useDocument } from './use-document.ts'
import { type SignedIn, ViewerContext, viewerFrom } from './viewer.ts'
import { type WorkingContext, WorkingContextValue } from './working-context.ts'

const scopeDocument = graphql(`
  query WorkingScope($id: ID!) {
    committee(id: $id) {
      id
      name
      kind
    }
  }
`)

/** Gives the pages viewer and working context; the choice is kept in this browser, and taken from an address that carries one. */
export function WorkingContextProvider({ signedIn, children }: { signedIn: SignedIn; children: ReactNode }) {
  const { terms } = signedIn
  const viewer = useMemo(() => viewerFrom(signedIn.viewer), [signedIn.viewer])
  const [choice, setChoice] = useStore<Choice>(`working.${viewer.id}`, {})
  const set = useCallback((change: Choice) => setChoice((before) => ({ ...before, ...change })), [setChoice])

  useEffect(() => {
    const address = choiceFromAddress(window.location.search)
    if (!address) return
    set(address)
    window.history.replaceState(window.history.state, '', withoutChoice(window.location.href))
  }, [set])

  const granted = viewer.grants[0]?.committee ?? null
  const scopeId = choice.scope ?? granted?.id
  const { data } = useDocument(
    scopeDocument,
    { id: scopeId ?? '' },
    { enabled: scopeId !== undefined && scopeId !== granted?.id, keepPrevious: true, staleTime: 60_000 },
  )
  const chosen = scopeId === granted?.id ? granted : data?.committee
  // A committee that was chosen before and has left the scope since falls back to the granted one.
  const scope = chosen ?? granted

  const value = useMemo<WorkingContext | null>(() => {
    const term = termOf(terms, choice.period, viewer.today)
    if (!term) return null
    const period = periodOf(choice.period, term, terms)
    const asOf = choice.asOf && choice.asOf < viewer.today ? choice.asOf : viewer.today
    return {
      scope,
      period,
      term,
      terms,
      year: 'year' in period ? period.year : null,
      asOf,
      today: viewer.today,
      past: asOf !== viewer.today,
      set,
      setScope: (id) => set({ scope: id }),
      setPeriod: (next) => set({ period: next }),
      setAsOf: (day) => set({ asOf: day }),
    }
  }, [scope, terms, choice.period, choice.asOf, viewer.today, set])

  return (
    <ViewerContext.Provider value={viewer}>
      <WorkingContextValue.Provider value={value}>{children}</WorkingContextValue.Provider>
    </ViewerContext.Provider>
  )
}
