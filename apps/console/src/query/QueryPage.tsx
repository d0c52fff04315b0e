import { useMediaQuery, useTheme } from '@mui/material'
import { Component, lazy, type ReactNode, Suspense, useMemo } from 'react'
import { useLocaleState, useTranslate } from 'react-admin'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorState } from '../components/ErrorState.tsx'
import { ForbiddenState } from '../components/ForbiddenState.tsx'
import { LoadingLines } from '../components/LoadingLines.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { useMay } from '../providers/viewer.ts'
import { useWorkingContext } from '../providers/working-context.ts'
import { ExampleReader } from './ExampleReader.tsx'
import { QueryContextValue } from './query-context.ts'
import type { QueryContext } from './saved-queries.ts'

const Workbench = lazy(() => import('./Workbench.tsx'))

/** GraphQL for those who may ask it: an editor that knows the contract, and examples to begin with. */
export function QueryPage() {
  const translate = useTranslate()
  const { scope } = useWorkingContext()
  if (!useMay('QUERY_PAGE_USE')) {
    return <ForbiddenState title={translate('graphiql.noPermission')} hint={translate('graphiql.noPermissionHint')} />
  }
  if (!scope) return <EmptyState icon="query" title={translate('app.top.scopeNone')} />
  return <QueryEditor committeeId={scope.id} />
}

function QueryEditor({ committeeId }: { committeeId: string }) {
  const translate = useTranslate()
  const [locale] = useLocaleState()
  const { term, year, asOf } = useWorkingContext()
  const { palette } = useTheme()
  const narrow = useMediaQuery('(max-width: 800px)')
  const context = useMemo<QueryContext>(
    () => ({ committeeId, term: term.name, year: year ?? yearOf(term, asOf), asOf }),
    [committeeId, term, year, asOf],
  )
  return (
    <div className={narrow ? undefined : 'query-page'}>
      <PageHeader title={translate('graphiql.title')} facts={translate('graphiql.fact')} />
      <QueryContextValue.Provider value={context}>
        <Broken>
          <Suspense fallback={<LoadingLines />}>
            {narrow ? (
              <ExampleReader />
            ) : (
              <Workbench
                theme={palette.mode}
                locale={locale === 'en' ? 'en' : 'vi'}
                savedTitle={translate('graphiql.examples')}
              />
            )}
          </Suspense>
        </Broken>
      </QueryContextValue.Provider>
    </div>
  )
}

const yearOf = (term: { firstYear: number; lastYear: number }, asOf: string): number =>
  Math.min(Math.max(Number(asOf.slice(0, 4)), term.firstYear), term.lastYear)

/** The editor is a large part of its own; when it does not come, the page says so and the rest stays. */
class Broken extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    return this.state.error ? <Failed error={this.state.error} /> : this.props.children
  }
}

function Failed({ error }: { error: Error }) {
  const translate = useTranslate()
  return <ErrorState error={error} title={translate('graphiql.failed')} onRetry={() => window.location.reload()} />
}
