import { Button } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useNotify, useTranslate } from 'react-admin'
import { ErrorState, explain } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { SessionTable } from '../../components/SessionTable.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useDocument, useMutationDocument } from '../../providers/use-document.ts'
import { endOwnSessionsDocument, type Security, securityDocument } from './documents.ts'
import { PasskeySection } from './PasskeySection.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactorSection } from './SecondFactorSection.tsx'
import './security.css'

/** What the account signs in with, and where it is signed in. */
export function SecurityPage() {
  const translate = useTranslate()
  const queries = useQueryClient()
  const { data, error, refetch } = useDocument(securityDocument, {})
  const security = data?.viewer.security
  // Rights may be held now that were not before: everything asks anew.
  const askAnew = (): void => void queries.invalidateQueries()
  return (
    <div className="form-page">
      <PageHeader title={translate('security.title')} facts={translate('security.facts')} />
      {error && !data && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines />}
      {data?.viewer.lacksSecondFactor && (
        <p>
          <StatusMark status="dueSoon" wraps>
            {translate('security.lacks')}
          </StatusMark>
        </p>
      )}
      {security && (
        <>
          <Section title={translate('security.factor.title')}>
            <SecondFactorSection security={security} onDone={askAnew} />
          </Section>
          <Section title={translate('security.passkeys.title')}>
            <PasskeySection security={security} onDone={askAnew} />
          </Section>
          <Section title={translate('security.password.title')}>
            {security.hasPassword ? (
              <PasswordForm onDone={askAnew} />
            ) : (
              <p className="secondary">{translate('security.password.none')}</p>
            )}
          </Section>
          <Sessions sessions={security.sessions} />
        </>
      )}
    </div>
  )
}

function Sessions({ sessions }: { sessions: Security['sessions'] }) {
  const translate = useTranslate()
  const notify = useNotify()
  const { run, running } = useMutationDocument(endOwnSessionsDocument, (result) => result.endOwnSessions)
  const end = async (id: string | null): Promise<void> => {
    if (running) return
    try {
      const outcome = await run({ id })
      if (outcome.__typename === 'SecuritySuccess') notify('security.sessions.ended', { type: 'success' })
      else notify(outcome.message, { type: 'error' })
    } catch (error) {
      notify(explain(error, translate), { type: 'error' })
    }
  }
  return (
    <Section
      title={translate('security.sessions.title')}
      aside={
        sessions.length > 1 && (
          <Button size="small" aria-disabled={running} onClick={() => void end(null)}>
            {translate('security.sessions.endOthers')}
          </Button>
        )
      }
    >
      <SessionTable sessions={sessions} onEnd={(id) => void end(id)} />
    </Section>
  )
}
