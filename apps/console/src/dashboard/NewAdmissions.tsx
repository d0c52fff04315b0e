import { useTranslate } from 'react-admin'
import { EmptyState } from '../components/EmptyState.tsx'
import { PersonName } from '../components/people/PersonName.tsx'
import { useFormat } from '../components/use-format.ts'
import type { NewAdmission } from './documents.ts'

/** Who was admitted last, as far as the viewer may see names. */
export function NewAdmissions({ admissions }: { admissions: readonly NewAdmission[] }) {
  const translate = useTranslate()
  const { date } = useFormat()
  if (admissions.length === 0) {
    return (
      <EmptyState
        icon="candidates"
        title={translate('dashboard.admissions.none')}
        hint={translate('dashboard.admissions.noneHint')}
      />
    )
  }
  return (
    <ul>
      {admissions.map(({ id, decidedOn, readmission, committee, candidate }) => (
        <li key={id} className="new-admission">
          <div className="line">
            <span className="secondary">{date(decidedOn)}</span>
            {readmission && <span className="caption">{translate('dashboard.admissions.again')}</span>}
          </div>
          <PersonName person={candidate} to={`/candidates/${candidate.id}/show`} />
          <p className="small secondary">{committee.name}</p>
        </li>
      ))}
    </ul>
  )
}
