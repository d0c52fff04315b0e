import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { overdueRequestsDocument } from './documents.ts'

/** Whoever handles the rights of persons reads above the inbox how many requests wait longer than they may. */
export function OverdueRequests() {
  const translate = useTranslate()
  const mayHandle = useMay('PRIVACY_HANDLE')
  const { data } = useDocument(overdueRequestsDocument, {}, { enabled: mayHandle })
  const count = data?.privacyRequests.totalCount ?? 0
  if (count === 0) return null
  return (
    <p>
      <StatusMark status="overdue">{translate('privacy.overdue', { smart_count: count })}</StatusMark>{' '}
      <Link to="/privacy">{translate('privacy.see')}</Link>
    </p>
  )
}
