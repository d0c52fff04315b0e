import { type ReactNode, Suspense, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link, Navigate, useLocation } from 'react-router'
import { ErrorState } from '../components/ErrorState.tsx'
import { ForbiddenState } from '../components/ForbiddenState.tsx'
import { LoadingLines } from '../components/LoadingLines.tsx'
import { FirstTerm } from '../components/terms/FirstTerm.tsx'
import { useDocument } from '../providers/use-document.ts'
import { type SignedIn, viewerDocument, viewerFrom } from '../providers/viewer.ts'
import { WorkingContextProvider } from '../providers/WorkingContextProvider.tsx'
import { DemoTag } from './DemoTag.tsx'
import { EmergencyBanner } from './EmergencyBanner.tsx'
import { ErrorFence } from './ErrorFence.tsx'
import { menuFor } from './menu.ts'
import { PhoneTabs } from './PhoneTabs.tsx'
import { SearchDialog } from './SearchDialog.tsx'
import { SideMenu } from './SideMenu.tsx'
import { TopBar } from './TopBar.tsx'
import { useAppearance } from './use-appearance.ts'

/** What stands around every page: the heads of the ledger above, the menu beside, the phone's bar below. */
export function Frame({ children }: { children: ReactNode }) {
  useAppearance()
  const { data, error, refetch } = useDocument(viewerDocument, {}, { staleTime: 60_000 })
  if (!data) {
    return (
      <main className="page alone">{error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingLines />}</main>
    )
  }
  return (
    <WorkingContextProvider signedIn={data}>
      <FramedPage signedIn={data}>{children}</FramedPage>
    </WorkingContextProvider>
  )
}

function FramedPage({ signedIn, children }: { signedIn: SignedIn; children: ReactNode }) {
  const translate = useTranslate()
  const { pathname } = useLocation()
  const [searching, setSearching] = useState(false)
  const { viewer, terms, viewerMaySetTerms } = signedIn
  if (viewer.grants.length === 0) {
    const { lacksSecondFactor } = viewer
    return (
      <main className="page alone">
        {pathname === '/security' ? (
          <Suspense fallback={<LoadingLines />}>{children}</Suspense>
        ) : (
          <ForbiddenState
            title={translate(lacksSecondFactor ? 'app.state.noFactor' : 'app.state.noGrants')}
            hint={translate(lacksSecondFactor ? 'app.state.noFactorHint' : 'app.state.noGrantsHint')}
          />
        )}
        <p>{pathname !== '/security' && <Link to="/security">{translate('app.menu.security')}</Link>}</p>
      </main>
    )
  }
  // The overview is of targets and people: whoever looks after accounts or reads the log begins elsewhere.
  if (pathname === '/' && !viewerFrom(viewer).may('TARGET_READ'))
    return <Navigate to={menuFor(viewerFrom(viewer))[0]?.entries[0]?.to ?? '/security'} replace />
  if (terms.length === 0) {
    return (
      <main className="page alone">
        <FirstTerm maySet={viewerMaySetTerms} />
      </main>
    )
  }
  return (
    <>
      <a className="skip-link" href="#main">
        {translate('app.top.skip')}
      </a>
      <TopBar onSearch={() => setSearching(true)} />
      <SideMenu />
      <main id="main" className="page" tabIndex={-1}>
        <EmergencyBanner />
        <ErrorFence key={pathname}>
          <Suspense fallback={<LoadingLines />}>{children}</Suspense>
        </ErrorFence>
      </main>
      <PhoneTabs onSearch={() => setSearching(true)} />
      {viewer.demo && <DemoTag />}
      <SearchDialog open={searching} onOpen={() => setSearching(true)} onClose={() => setSearching(false)} />
    </>
  )
}
