import { useTranslate } from 'react-admin'
import { LoadBar } from '../../components/LoadBar.tsx'
import { CommitteePlace } from '../../components/people/CommitteePlace.tsx'
import { LoadMark } from '../../components/people/LoadMark.tsx'
import { PersonName } from '../../components/people/PersonName.tsx'
import type { MentorRow } from './mentor-columns.tsx'

/** A mentor in three lines: name and load, place, position. */
export function MentorPhoneRow({ row, today }: { row: MentorRow; today: string }) {
  const translate = useTranslate()
  const { load, capacity, committee, position } = row
  return (
    <div className="phone-row">
      <PersonName person={row} to={`/mentors/${row.id}/show`} />
      <LoadMark mentor={row} today={today} />
      <span className="small secondary">
        <CommitteePlace committee={committee} />
      </span>
      <LoadBar load={load} capacity={capacity} />
      <span className="small">
        {[position, translate('mentors.load.words', { load, capacity })].filter(Boolean).join(', ')}
      </span>
      <span />
    </div>
  )
}
