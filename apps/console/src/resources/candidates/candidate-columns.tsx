import type { ResultOf } from '@nguon/client'
import { useTranslate } from 'react-admin'
import type { ListColumn } from '../../components/list/columns.ts'
import { CaseStatusMark } from '../../components/people/CaseStatusMark.tsx'
import { CommitteePlace } from '../../components/people/CommitteePlace.tsx'
import { PersonName } from '../../components/people/PersonName.tsx'
import { StageMeter } from '../../components/StageMeter.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { candidateListDocument } from './list-documents.ts'

export type CandidateRow = ResultOf<typeof candidateListDocument>['candidates']['nodes'][number]

/** The columns of the list; only those who see names may order by them. */
export function useCandidateColumns(seesNames: boolean): readonly ListColumn<CandidateRow>[] {
  const translate = useTranslate()
  const labels = useLabels()
  const { shortDate } = useFormat()
  const label = (field: string): string => translate(`candidates.fields.${field}`)
  return [
    {
      key: 'fullName',
      label: label('fullName'),
      fixed: true,
      ...(seesNames ? { sort: 'fullName' } : {}),
      render: (row) => <PersonName person={row} to={`/candidates/${row.id}/show`} />,
    },
    {
      key: 'cell',
      label: label('organisation'),
      render: ({ cell }) => (
        <div className="clip place">
          <CommitteePlace committee={cell} />
        </div>
      ),
    },
    {
      key: 'stage',
      label: label('stage'),
      sort: 'stage',
      render: ({ stage, status }) => (
        <>
          <StageMeter stage={stage} finished={status === 'OFFICIAL'} />
          {labels.stageShort[stage]}
        </>
      ),
    },
    {
      key: 'stageSince',
      label: label('stageSince'),
      sort: 'stageSince',
      render: ({ stageSince }) => shortDate(stageSince),
    },
    {
      key: 'sourceOrganisation',
      label: label('sourceOrganisation'),
      render: ({ sourceOrganisation }) =>
        sourceOrganisation ? (
          <div className="clip source" title={sourceOrganisation.name}>
            {sourceOrganisation.name}
          </div>
        ) : (
          <span className="quiet">{translate('candidates.none')}</span>
        ),
    },
    {
      key: 'status',
      label: label('status'),
      render: ({ status, exit }) => <CaseStatusMark status={status} exit={exit} />,
    },
    { key: 'mentor', label: label('mentor'), render: (row) => <MentorCell row={row} /> },
    {
      key: 'sourcedOn',
      label: label('sourcedOn'),
      sort: 'sourcedOn',
      optional: true,
      render: ({ sourcedOn }) => shortDate(sourcedOn),
    },
    {
      key: 'sex',
      label: label('sex'),
      optional: true,
      render: ({ sex }) => (sex ? labels.sex[sex] : <span className="quiet">{translate('candidates.notGiven')}</span>),
    },
    {
      key: 'youthUnionMember',
      label: label('youthUnionMember'),
      optional: true,
      render: ({ youthUnionMember: member }) =>
        member === null ? (
          <span className="quiet">{translate('candidates.notGiven')}</span>
        ) : (
          translate(member ? 'candidates.yes' : 'candidates.no')
        ),
    },
  ]
}

function MentorCell({ row: { mentor, status } }: { row: CandidateRow }) {
  const translate = useTranslate()
  if (mentor) return <PersonName person={mentor} aside />
  if (status === 'OPEN') return <StatusMark status="notYet">{translate('candidates.noMentor')}</StatusMark>
  return <span className="quiet">{translate('candidates.none')}</span>
}
