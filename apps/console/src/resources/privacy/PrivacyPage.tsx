import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { BreachSection } from './BreachSection.tsx'
import { GroundsSection } from './GroundsSection.tsx'
import { ReceiveRequestDialog } from './ReceiveRequestDialog.tsx'
import { RequestSection } from './RequestSection.tsx'

/** The rights of persons: what they ask, what went wrong with their data, by which clocks, and on what all of it rests. */
export function PrivacyPage() {
  const translate = useTranslate()
  const { scope, today } = useWorkingContext()
  const maySee = useMay('PRIVACY_READ')
  const mayHandle = useMay('PRIVACY_HANDLE')
  const [receiving, setReceiving] = useState(false)
  const within = scope?.id ?? null
  return (
    <>
      <PageHeader
        title={translate('privacy.title')}
        facts={translate('privacy.facts')}
        actions={
          mayHandle && (
            <GuardedButton refusal={null} primary icon="add" onClick={() => setReceiving(true)}>
              {translate('privacy.requests.receive')}
            </GuardedButton>
          )
        }
      />
      {maySee ? (
        <>
          <RequestSection open within={within} today={today} />
          <RequestSection open={false} within={within} today={today} />
          <BreachSection within={within} mayRecord={mayHandle} />
          <GroundsSection />
        </>
      ) : (
        <ForbiddenState />
      )}
      {receiving && <ReceiveRequestDialog today={today} onClose={() => setReceiving(false)} />}
    </>
  )
}
