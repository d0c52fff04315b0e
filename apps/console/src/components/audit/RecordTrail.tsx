import { useTranslate } from 'react-admin'
import { AuditTrail } from './AuditTrail.tsx'
import { ReadTrail } from './ReadTrail.tsx'

/** Who wrote a record and who has read what is sensitive in it. */
export function RecordTrail({ id }: { id: string }) {
  const translate = useTranslate()
  return (
    <>
      <AuditTrail title={translate('app.audit.trail.record')} filter={{ subjectId: id }} />
      <ReadTrail title={translate('app.audit.reads.record')} filter={{ subjectId: id }} />
    </>
  )
}
