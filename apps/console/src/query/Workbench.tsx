import 'graphiql/style.css'
import './workbench.css'
import type { Fetcher } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { useMemo, useRef } from 'react'
import { installMonacoWorkers } from './monaco-workers.ts'
import { useQueryContext } from './query-context.ts'
import { SavedQueries } from './SavedQueries.tsx'
import { savedQuery } from './saved-queries.ts'
import { usePlainTabs } from './use-plain-tabs.ts'

installMonacoWorkers()

const SavedIcon = () => (
  <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
    <path d="M4 1.5h5.5L13 5v9.5H4zM9.5 1.5V5H13M6 8.5h5M6 11h5" />
  </svg>
)

type Props = { theme: 'light' | 'dark'; locale: 'vi' | 'en'; savedTitle: string }

/** The editor of queries; what is typed stays in this browser tab and goes with it. */
export default function Workbench({ theme, locale, savedTitle }: Props) {
  const context = useQueryContext()
  const fetcher = useMemo<Fetcher>(
    () => async (params) => {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': locale },
        body: JSON.stringify(params),
        credentials: 'same-origin',
      })
      return response.json()
    },
    [locale],
  )
  const plugins = useMemo(() => {
    const saved = { title: savedTitle, icon: SavedIcon, content: SavedQueries }
    return [saved, HISTORY_PLUGIN]
  }, [savedTitle])
  const first = useMemo(() => {
    const { query, variables } = savedQuery('progress', locale, context)
    return { query, variables: JSON.stringify(variables, null, 2) }
  }, [locale, context])
  const root = useRef<HTMLDivElement>(null)
  usePlainTabs(root)
  // The editor shows a first tab's variables only when they are also the initial ones, which would overrule kept ones.
  const fresh = sessionStorage.getItem('graphiql:tabState') === null

  return (
    <div ref={root} className="query-editor">
      <GraphiQL
        fetcher={fetcher}
        plugins={plugins}
        visiblePlugin={savedTitle}
        defaultTabs={[first]}
        {...(fresh ? { initialVariables: first.variables } : {})}
        defaultEditorToolsVisibility="variables"
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
        forcedTheme={theme}
        storage={sessionStorage}
      >
        <GraphiQL.Logo>{null}</GraphiQL.Logo>
      </GraphiQL>
    </div>
  )
}
