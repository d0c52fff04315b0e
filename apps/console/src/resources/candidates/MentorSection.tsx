import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { type Quarter, quarterWords } from '../../components/assessments/quarters.ts'
import { CASE_ANCHORS } from '../../components/due/due-words.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadBar } from '../../components/LoadBar.tsx'
import { LoadMark } from '../../components/people/LoadMark.tsx'
import { PersonName } from '../../components/people/PersonName.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useRuleSource } from '../../components/use-rule-source.ts'
import type { CandidatePage, PageAssignment } from './candidate-page.ts'

type Props = {
  candidate: CandidatePage
  today: string
  past: boolean
  /** The quarters that were assessed, the newest first. */
  quarters: readonly Quarter[]
  onAssign: () => void
  onHandOver: (assignmentId: string) => void
  onEnd: (assignmentId: string) => void
}

/** Who helps now, with the load of each, and who helped before. */
export function MentorSection({ candidate, today, past, quarters, onAssign, onHandOver, onEnd }: Props) {
  const translate = useTranslate()
  const { status, mayAssignMentor, mentorAssignments } = candidate
  const current = mentorAssignments.filter(({ endsOn }) => endsOn === null || endsOn >= today)
  const former = mentorAssignments.filter(({ endsOn }) => endsOn !== null && endsOn < today)
  const barred = mayAssignMentor
    ? past
      ? translate('candidates.refused.past')
      : null
    : translate('candidates.refused.noAssign')
  const assign = status === 'OPEN' && (
    <GuardedButton small icon="mentors" refusal={barred} onClick={onAssign}>
      {translate('candidates.mentors.assign')}
    </GuardedButton>
  )
  return (
    <Section
      anchor={CASE_ANCHORS.mentors}
      title={translate('candidates.mentors.title')}
      aside={current.length === 0 ? null : translate('candidates.mentors.count', { smart_count: current.length })}
    >
      {current.length === 0 ? (
        <EmptyState
          icon="mentors"
          title={translate('candidates.mentors.none')}
          hint={status === 'OPEN' ? translate('candidates.mentors.noneHint') : undefined}
        />
      ) : (
        current.map((assignment) => (
          <CurrentMentor
            key={assignment.id}
            assignment={assignment}
            today={today}
            onEnd={barred === null && assignment.endsOn === null ? () => onEnd(assignment.id) : null}
            onHandOver={barred === null && assignment.endsOn === null ? () => onHandOver(assignment.id) : null}
          />
        ))
      )}
      {quarters.length > 0 && <Quarters quarters={quarters} />}
      {assign && <p className="note">{assign}</p>}
      {former.length > 0 && (
        <>
          <h3 className="caption">{translate('candidates.mentors.former')}</h3>
          {former.map((assignment) => (
            <FormerMentor key={assignment.id} assignment={assignment} />
          ))}
        </>
      )}
    </Section>
  )
}

/** The last four quarters in one line, the oldest first. */
function Quarters({ quarters }: { quarters: readonly Quarter[] }) {
  const translate = useTranslate()
  const labels = useLabels()
  return (
    <dl className="quarters">
      {quarters
        .slice(0, 4)
        .reverse()
        .map(({ period, grade, awaited }) => (
          <div key={period}>
            <dt className="small secondary">{quarterWords(period)}</dt>
            <dd className={awaited ? 'waiting' : grade === null ? 'quiet' : undefined}>
              {grade === null
                ? translate(`candidates.assessments.${awaited ? 'waiting' : 'masked'}`)
                : labels.assessmentGrade[grade]}
            </dd>
          </div>
        ))}
    </dl>
  )
}

type CurrentProps = {
  assignment: PageAssignment
  today: string
  onEnd: (() => void) | null
  onHandOver: (() => void) | null
}

function CurrentMentor({ assignment, today, onEnd, onHandOver }: CurrentProps) {
  const translate = useTranslate()
  const sourceOf = useRuleSource()
  const wordsOf = usePersonWords()
  const { date } = useFormat()
  const labels = useLabels()
  const { mentor, startsOn, endsOn, decisionNumber, acquaintance, acquaintedSince, replacement, eligibility } =
    assignment
  const doubts = eligibility.filter(({ outcome }) => outcome === 'FAILED' || outcome === 'UNKNOWN')
  return (
    <div className="mentor-entry">
      <div className="line">
        <span>
          <PersonName person={mentor} to={`/mentors/${mentor.id}/show`} />
        </span>
        <LoadBar load={mentor.load} capacity={mentor.capacity} />
      </div>
      <p className="small secondary">
        {translate('mentors.load.words', { load: mentor.load, capacity: mentor.capacity })}
        {mentor.load >= mentor.capacity && (
          <>
            {', '}
            <LoadMark mentor={mentor} today={today} />
          </>
        )}
      </p>
      <p className="small secondary">
        {endsOn === null
          ? translate('candidates.mentors.since', { date: date(startsOn) })
          : translate('candidates.mentors.between', { from: date(startsOn), to: date(endsOn) })}
        {decisionNumber !== null && `, ${translate('candidates.mentors.decision', { number: decisionNumber })}`}
      </p>
      {acquaintedSince !== null && (
        <p className="small secondary">
          {[
            acquaintance && labels.acquaintance[acquaintance],
            translate('candidates.mentors.since', { date: date(acquaintedSince) }),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      {replacement && <p className="small secondary">{translate('candidates.mentors.replacement')}</p>}
      {doubts.map(({ rule, code, outcome, message, document, point }) => (
        <p key={`${rule}:${code}`} className="small">
          <StatusMark status={outcome === 'FAILED' ? 'failed' : 'unknown'} wraps>
            {message}
          </StatusMark>{' '}
          <span className="secondary">{sourceOf({ document, point })}</span>
        </p>
      ))}
      {onHandOver && (
        <Button
          className="ends"
          size="small"
          aria-label={translate('candidates.mentors.handOverOf', { name: wordsOf(mentor) })}
          onClick={onHandOver}
        >
          {translate('candidates.mentors.handOver')}
        </Button>
      )}{' '}
      {onEnd && (
        <Button
          className="ends"
          size="small"
          aria-label={translate('candidates.mentors.endOf', { name: wordsOf(mentor) })}
          onClick={onEnd}
        >
          {translate('candidates.mentors.end')}
        </Button>
      )}
    </div>
  )
}

function FormerMentor({ assignment }: { assignment: PageAssignment }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { mentor, startsOn, endsOn, endReason, handoverNote } = assignment
  return (
    <div className="mentor-entry">
      <div className="line">
        <span>
          <PersonName person={mentor} to={`/mentors/${mentor.id}/show`} />
        </span>
      </div>
      <p className="small secondary">
        {translate('candidates.mentors.between', { from: date(startsOn), to: date(endsOn ?? startsOn) })}
        {endReason && `, ${labels.assignmentEndReason[endReason].toLocaleLowerCase()}`}
      </p>
      {handoverNote && (
        <p className="small secondary">{translate('candidates.mentors.handover', { note: handoverNote })}</p>
      )}
    </div>
  )
}
