import type { ResultOf } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { LoadBar } from '../../components/LoadBar.tsx'
import type { ListColumn } from '../../components/list/columns.ts'
import { CommitteePlace } from '../../components/people/CommitteePlace.tsx'
import { LoadMark } from '../../components/people/LoadMark.tsx'
import { PersonName } from '../../components/people/PersonName.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { mentorListDocument } from './documents.ts'

export type MentorRow = ResultOf<typeof mentorListDocument>['mentors']['nodes'][number]

/** The columns of the list; only those who see a column may order by it. */
export function useMentorColumns(
  seesNames: boolean,
  seesMembership: boolean,
  today: string,
): readonly ListColumn<MentorRow>[] {
  const translate = useTranslate()
  const { date, number } = useFormat()
  const label = (field: string): string => translate(`mentors.fields.${field}`)
  return [
    {
      key: 'fullName',
      label: label('fullName'),
      fixed: true,
      ...(seesNames ? { sort: 'fullName' } : {}),
      render: (row) => <PersonName person={row} to={`/mentors/${row.id}/show`} />,
    },
    {
      key: 'position',
      label: label('position'),
      render: ({ position }) => position ?? <span className="quiet">{translate('mentors.none')}</span>,
    },
    {
      key: 'committee',
      label: label('committee'),
      render: ({ committee }) => <CommitteePlace committee={committee} />,
    },
    {
      key: 'load',
      label: label('load'),
      sort: 'load',
      render: ({ load, capacity }) => (
        <span className="mentor-load">
          <LoadBar load={load} capacity={capacity} />
          {number(load)}/{number(capacity)}
        </span>
      ),
    },
    { key: 'status', label: label('status'), render: (row) => <LoadMark mentor={row} today={today} /> },
    {
      key: 'officialSince',
      label: label('officialSince'),
      ...(seesMembership ? { sort: 'officialSince' } : {}),
      render: ({ officialSince }) =>
        officialSince === null ? <span className="quiet">{translate('mentors.notGiven')}</span> : date(officialSince),
    },
    {
      key: 'endedOn',
      label: label('endedOn'),
      optional: true,
      render: ({ endedOn }) =>
        endedOn === null ? <span className="quiet">{translate('mentors.none')}</span> : date(endedOn),
    },
  ]
}
