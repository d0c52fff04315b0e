import { type ReactNode, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { KeyFigures } from '../../components/KeyFigures.tsx'
import { LoadBar } from '../../components/LoadBar.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { EndAssignmentDialog } from '../../components/people/EndAssignmentDialog.tsx'
import { FactsList } from '../../components/people/FactsList.tsx'
import { LoadMark } from '../../components/people/LoadMark.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { CurrentAssignments, PastAssignments } from './Assignments.tsx'
import { mentorPageDocument } from './documents.ts'
import type { MentorPage } from './mentor-page.ts'
import { RetireDialog } from './RetireDialog.tsx'
import '../../components/people/people.css'

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
  return <Mentor mentor={data.mentor} />
}

function Mentor({ mentor }: { mentor: MentorPage }) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const { number } = useFormat()
  const { today, past } = useWorkingContext()
  const [open, setOpen] = useState<{ assignmentId: string } | 'retire' | null>(null)
  const { committee, load, capacity, assignments, mayUpdate, mayAssign, endedOn } = mentor
  const current = assignments.filter((each) => each.endsOn === null || each.endsOn >= today)
  const former = assignments.filter((each) => each.endsOn !== null && each.endsOn < today)
  const ending = open !== null && open !== 'retire' ? assignments.find(({ id }) => id === open.assignmentId) : undefined
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
            refusal={
              mayAssign ? (past ? translate('mentors.refused.past') : null) : translate('mentors.refused.noAssign')
            }
            onEnd={(assignmentId) => setOpen({ assignmentId })}
          />
          <PastAssignments assignments={former} />
        </div>
        <Facts mentor={mentor} />
      </div>
      {open === 'retire' && <RetireDialog mentor={mentor} today={today} onClose={() => setOpen(null)} />}
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

function Facts({ mentor }: { mentor: MentorPage }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date, number } = useFormat()
  const label = (field: string): string => translate(`mentors.fields.${field}`)
  const or = (value: string | null) => value ?? <span className="quiet">{translate('mentors.notGiven')}</span>
  const secret = (value: string | null) =>
    mentor.masked ? <span className="quiet">{translate('candidates.masked.value')}</span> : or(value)
  return (
    <Section
      title={translate('mentors.page.facts')}
      aside={
        mentor.mayReadAudit ? (
          <Link to={`/audit?filter=${encodeURIComponent(JSON.stringify({ subjectId: mentor.id }))}`}>
            {translate('mentors.page.audit')}
          </Link>
        ) : null
      }
    >
      <FactsList
        facts={[
          { label: label('birthDate'), value: secret(mentor.birthDate && date(mentor.birthDate)) },
          { label: label('sex'), value: or(mentor.sex && labels.sex[mentor.sex]) },
          { label: label('cardNumber'), value: secret(mentor.cardNumber) },
          { label: label('position'), value: or(mentor.position) },
          {
            label: label('committee'),
            value: <Link to={`/committees/${mentor.committee.id}/show`}>{mentor.committee.name}</Link>,
          },
          { label: label('officialSince'), value: or(mentor.officialSince && date(mentor.officialSince)) },
          { label: label('capacity'), value: number(mentor.capacity) },
          ...(mentor.endedOn ? [{ label: label('endedOn'), value: date(mentor.endedOn) }] : []),
        ]}
      />
    </Section>
  )
}
