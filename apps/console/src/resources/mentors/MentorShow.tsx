import { type ReactNode, useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { KeyFigures } from '../../components/KeyFigures.tsx'
import { LoadBar } from '../../components/LoadBar.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { EndAssignmentDialog } from '../../components/people/EndAssignmentDialog.tsx'
import { LoadMark } from '../../components/people/LoadMark.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { useFormat } from '../../components/use-format.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { CurrentAssignments, PastAssignments } from './Assignments.tsx'
import { mentorPageDocument } from './documents.ts'
import { LiftDialog } from './LiftDialog.tsx'
import { MentorFacts } from './MentorFacts.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import type { MentorPage } from './mentor-page.ts'
import { RestrictDialog } from './RestrictDialog.tsx'
import { Restrictions } from './Restrictions.tsx'
import { RetireDialog } from './RetireDialog.tsx'
import '../../components/people/people.css'
import './mentors.css'

/** The page of a mentor: how much they carry, whom they help, and whom they helped. */
export function MentorShow() {
  const { id = '' } = useParams()
  const translate = useTranslate()
  const { data, error, refetch } = useDocument(mentorPageDocument, { id })
  const list = translate('mentors.list.title')
  if (error && !data) {
    return (
      <>
        <PageHeader title={list} />
        <ErrorState error={error} onRetry={refetch} />
      </>
    )
  }
  if (!data) return <LoadingLines />
  if (!data.mentor) {
    return (
      <>
        <PageHeader title={list} />
        <NotFoundState title={translate('mentors.page.missing')} back={{ to: '/mentors', label: list }} />
      </>
    )
  }
  return <Mentor mentor={data.mentor} onOver={refetch} />
}

type Open = { assignmentId: string } | { restrictionId: string } | 'retire' | 'restrict' | 'move' | null

function Mentor({ mentor, onOver }: { mentor: MentorPage; onOver: () => void }) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const { number } = useFormat()
  const { today, past, scope } = useWorkingContext()
  const [open, setOpen] = useState<Open>(null)
  const { committee, load, capacity, assignments, mayUpdate, mayAssign, endedOn, restrictions } = mentor
  const current = assignments.filter((each) => each.endsOn === null || each.endsOn >= today)
  const former = assignments.filter((each) => each.endsOn !== null && each.endsOn < today)
  const about = open !== null && typeof open === 'object' ? open : {}
  const ending = 'assignmentId' in about ? assignments.find(({ id }) => id === about.assignmentId) : undefined
  const lifting = 'restrictionId' in about ? restrictions.find(({ id }) => id === about.restrictionId) : undefined
  const locked = mayUpdate ? (past ? translate('mentors.refused.past') : null) : translate('mentors.refused.noUpdate')
  return (
    <>
      <PageHeader
        title={wordsOf(mentor)}
        path={[
          { label: translate('mentors.list.title'), to: '/mentors' },
          ...[...committee.ancestors.slice(-1), committee].map(({ id, name }) => ({
            label: name,
            to: `/committees/${id}/show`,
          })),
        ]}
        factList={useMentorFacts(mentor)}
        actions={
          <>
            <GuardedButton refusal={locked} onClick={() => setOpen('move')}>
              {translate('mentors.page.move')}
            </GuardedButton>
            {endedOn === null && (
              <GuardedButton refusal={locked} onClick={() => setOpen('retire')}>
                {translate('mentors.page.end')}
              </GuardedButton>
            )}
            <GuardedButton icon="edit" to={`/mentors/${mentor.id}`} refusal={locked}>
              {translate('mentors.page.edit')}
            </GuardedButton>
          </>
        }
      />
      <KeyFigures
        figures={[
          { value: number(load), target: number(capacity), caption: translate('mentors.fields.load') },
          { value: number(former.length), caption: translate('mentors.page.past') },
        ]}
      >
        <p className="mentor-load">
          <LoadBar load={load} capacity={capacity} />
          <LoadMark mentor={mentor} today={today} />
        </p>
      </KeyFigures>
      <div className="ledger-columns two">
        <div>
          <CurrentAssignments
            assignments={current}
            today={today}
            refusal={
              mayAssign ? (past ? translate('mentors.refused.past') : null) : translate('mentors.refused.noAssign')
            }
            onEnd={(assignmentId) => setOpen({ assignmentId })}
          />
          <PastAssignments assignments={former} />
        </div>
        <div>
          <MentorFacts mentor={mentor} />
          <Restrictions
            mentor={mentor}
            onOver={onOver}
            today={today}
            refusal={locked}
            onAdd={() => setOpen('restrict')}
            onLift={(restrictionId) => setOpen({ restrictionId })}
          />
        </div>
      </div>
      {open === 'retire' && <RetireDialog mentor={mentor} today={today} onClose={() => setOpen(null)} />}
      {open === 'restrict' && <RestrictDialog mentor={mentor} today={today} onClose={() => setOpen(null)} />}
      {open === 'move' && (
        <MoveDialog mentor={mentor} within={scope?.id ?? null} today={today} onClose={() => setOpen(null)} />
      )}
      {lifting && <LiftDialog mentor={mentor} restriction={lifting} today={today} onClose={() => setOpen(null)} />}
      {ending && (
        <EndAssignmentDialog
          assignment={ending}
          mentor={mentor}
          candidate={ending.candidate}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function useMentorFacts({ position, officialSince, endedOn }: MentorPage): readonly ReactNode[] {
  const translate = useTranslate()
  const { date } = useFormat()
  return [
    ...(position ? [<b key="position">{position}</b>] : []),
    ...(officialSince
      ? [
          <span key="official">
            {translate('mentors.fields.officialSince')} <b>{date(officialSince)}</b>
          </span>,
        ]
      : []),
    ...(endedOn ? [<span key="ended">{translate('mentors.load.endsOn', { date: date(endedOn) })}</span>] : []),
  ]
}
