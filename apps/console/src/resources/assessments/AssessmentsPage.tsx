import { useMemo } from 'react'
import { useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router'
import { AssessmentDialog } from '../../components/assessments/AssessmentDialog.tsx'
import { quarterWords } from '../../components/assessments/quarters.ts'
import { DaysLeft } from '../../components/due/DaysLeft.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import type { ListColumn } from '../../components/list/columns.ts'
import { LedgerList } from '../../components/list/LedgerList.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { CommitteePlace } from '../../components/people/CommitteePlace.tsx'
import { withinFilter } from '../../components/people/named-filters.tsx'
import { PersonName } from '../../components/people/PersonName.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useViewer } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { quarterAt } from './assessment-question.ts'
import type { AssessmentDue } from './documents.ts'
import '../../components/people/people.css'

/** Whom the mentors of the scope have to assess this quarter, the longest overdue first. */
export function AssessmentsPage() {
  const translate = useTranslate()
  const viewer = useViewer()
  const { scope, past, today } = useWorkingContext()
  const [params, setParams] = useSearchParams()
  const assessed = params.get('candidate')
  const open = (id: string | null) =>
    setParams((before) => {
      if (id === null) before.delete('candidate')
      else before.set('candidate', id)
      return before
    })
  const columns = useAssessmentColumns(today, past, open)
  const filters = useMemo(() => [withinFilter(translate('assessments.fields.within'))], [translate])
  const { period, endsOn } = quarterAt(today)
  const permanent = useMemo(() => (scope ? { scope: scope.id } : {}), [scope])
  const title = translate('assessments.title')
  if (!viewer.may('CANDIDATE_READ')) {
    return (
      <>
        <PageHeader title={title} />
        <ForbiddenState />
      </>
    )
  }
  return (
    <LedgerList<AssessmentDue>
      resource="assessments"
      title={title}
      facts={translate('assessments.facts', { period: quarterWords(period) })}
      columns={columns}
      phoneRow={(row) => <PhoneRow row={row} today={today} past={past} onAssess={open} />}
      filters={filters}
      search={viewer.may('PERSON_READ') ? translate('due.search') : null}
      tabs={[
        { key: 'quarter', label: translate('assessments.tabs.quarter'), filter: { to: endsOn }, count: null },
        {
          key: 'overdue',
          label: translate('assessments.tabs.overdue'),
          filter: { severities: ['OVERDUE'] },
          count: null,
        },
        { key: 'all', label: translate('assessments.tabs.all'), filter: {}, count: null },
      ]}
      permanentFilter={permanent}
      initialFilter={{ to: endsOn }}
      empty={<EmptyState icon="tick" title={translate('assessments.none')} hint={translate('assessments.noneHint')} />}
    >
      {assessed && <AssessmentDialog candidateId={assessed} today={today} onClose={() => open(null)} />}
    </LedgerList>
  )
}

function useAssessmentColumns(
  today: string,
  past: boolean,
  onAssess: (id: string) => void,
): readonly ListColumn<AssessmentDue>[] {
  const translate = useTranslate()
  const labels = useLabels()
  const { shortDate } = useFormat()
  return [
    {
      key: 'candidate',
      label: translate('assessments.fields.candidate'),
      fixed: true,
      render: ({ candidate }) => <PersonName person={candidate} to={`/candidates/${candidate.id}/show`} />,
    },
    {
      key: 'committee',
      label: translate('assessments.fields.committee'),
      render: ({ committee }) => (
        <div className="clip place">
          <CommitteePlace committee={committee} />
        </div>
      ),
    },
    {
      key: 'stage',
      label: translate('assessments.fields.stage'),
      render: ({ candidate }) => labels.stageShort[candidate.stage],
    },
    {
      key: 'mentor',
      label: translate('assessments.fields.mentor'),
      render: ({ mentor }) => mentor && <PersonName person={mentor} to={`/mentors/${mentor.id}/show`} aside />,
    },
    { key: 'dueOn', label: translate('assessments.fields.dueOn'), render: ({ dueOn }) => shortDate(dueOn) },
    {
      key: 'left',
      label: translate('due.fields.left'),
      render: ({ dueOn, severity }) => <DaysLeft dueOn={dueOn} severity={severity} today={today} />,
    },
    {
      key: 'act',
      label: translate('assessments.fields.act'),
      render: ({ candidate }) => <AssessButton candidate={candidate} past={past} onAssess={onAssess} />,
    },
  ]
}

type ButtonProps = { candidate: AssessmentDue['candidate']; past: boolean; onAssess: (id: string) => void }

function AssessButton({ candidate, past, onAssess }: ButtonProps) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  return (
    <GuardedButton
      small
      refusal={past ? translate('mentors.refused.past') : null}
      label={translate('assessments.assessOf', { name: wordsOf(candidate) })}
      onClick={() => onAssess(candidate.id)}
    >
      {translate('assessments.assess')}
    </GuardedButton>
  )
}

type RowProps = { row: AssessmentDue; today: string; past: boolean; onAssess: (id: string) => void }

function PhoneRow({ row: { candidate, committee, mentor, dueOn, severity }, today, past, onAssess }: RowProps) {
  return (
    <div className="phone-row">
      <PersonName person={candidate} to={`/candidates/${candidate.id}/show`} />
      <DaysLeft dueOn={dueOn} severity={severity} today={today} />
      <span className="small secondary">
        <CommitteePlace committee={committee} />
        {mentor && (
          <>
            {' · '}
            <PersonName person={mentor} aside />
          </>
        )}
      </span>
      <AssessButton candidate={candidate} past={past} onAssess={onAssess} />
    </div>
  )
}
