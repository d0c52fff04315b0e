import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { type TermRow, termsDocument } from '../../components/terms/documents.ts'
import { TermDialog } from '../../components/terms/TermDialog.tsx'
import { useDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { TermTable } from './TermTable.tsx'
import './targets.css'

/** The terms of the party organisations: whoever answers for the whole tree adds one and changes it. */
export function TermsPage() {
  const translate = useTranslate()
  const may = useMay('TERM_SET')
  if (!may) {
    return (
      <>
        <PageHeader title={translate('targets.terms.title')} />
        <ForbiddenState />
      </>
    )
  }
  return <Terms />
}

function Terms() {
  const translate = useTranslate()
  const { past, today } = useWorkingContext()
  const { data, error, refetch } = useDocument(termsDocument, {})
  const [open, setOpen] = useState<{ term: TermRow | null } | null>(null)
  const refusal = refusalKey(past, data?.viewerMaySetTerms ?? true)
  const add = (
    <GuardedButton primary icon="add" refusal={refusal && translate(refusal)} onClick={() => setOpen({ term: null })}>
      {translate('targets.terms.add')}
    </GuardedButton>
  )
  return (
    <>
      <PageHeader
        title={translate('targets.terms.title')}
        facts={translate('targets.terms.fact')}
        {...(data ? { actions: add } : {})}
      />
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines />}
      {data?.terms.length === 0 && (
        <EmptyState
          icon="calendar"
          title={translate('app.state.noTerms')}
          hint={translate('targets.terms.emptyHint')}
        />
      )}
      {data && data.terms.length > 0 && (
        <>
          <TermTable
            terms={data.terms}
            today={today}
            refusal={refusal && translate(refusal)}
            onChange={(term) => setOpen({ term })}
          />
          {refusal !== null && <p className="note">{translate(refusal)}</p>}
        </>
      )}
      {open && data && <TermDialog term={open.term} terms={data.terms} onClose={() => setOpen(null)} />}
    </>
  )
}

/** Why nothing may be changed here; null where it may. */
function refusalKey(past: boolean, mayOverAll: boolean): string | null {
  if (!mayOverAll) return 'targets.terms.wholeTreeOnly'
  return past ? 'app.top.locked' : null
}
