import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { emergenciesDocument } from '../components/emergency-documents.ts'
import { StatusMark } from '../components/StatusMark.tsx'
import { useFormat } from '../components/use-format.ts'
import { useDocument } from '../providers/use-document.ts'
import { useViewer } from '../providers/viewer.ts'

const EVERY = 60_000

/** Says on every page that somebody has emergency access in what the viewer looks after, or that they have it themselves. */
export function EmergencyBanner() {
  const translate = useTranslate()
  const viewer = useViewer()
  const { instant } = useFormat()
  const concerned = viewer.may('ACCOUNT_READ') || viewer.may('EMERGENCY_OPEN')
  const { data } = useDocument(emergenciesDocument, { active: true }, { enabled: concerned, refetchInterval: EVERY })
  const [first] = data?.emergencyAccesses.nodes ?? []
  const count = data?.emergencyAccesses.totalCount ?? 0
  if (!first) return null
  return (
    <aside className="emergency-banner" aria-label={translate('emergencies.title')}>
      <StatusMark status="dueSoon" wraps>
        {count === 1
          ? translate('emergencies.banner', {
              name: first.account,
              committee: first.committeeName,
              at: instant(first.endsAt),
            })
          : translate('emergencies.bannerMore', { smart_count: count })}
      </StatusMark>{' '}
      <Link to="/emergencies">{translate('emergencies.see')}</Link>
    </aside>
  )
}
