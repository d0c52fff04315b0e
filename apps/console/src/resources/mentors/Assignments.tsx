import { Fragment } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { VerdictLine } from '../../components/case/VerdictLine.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { PersonName } from '../../components/people/PersonName.tsx'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { Section } from '../../components/Section.tsx'
import { StageMeter } from '../../components/StageMeter.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { EligibilityMark } from './Eligibility.tsx'
import type { MentorPage } from './mentor-page.ts'
import { obstaclesIn } from './worst-outcome.ts'

type Assignment = MentorPage['assignments'][number]

type CurrentProps = {
  assignments: readonly Assignment[]
  today: string
  /** Why no assignment may be ended; null while one may. */
  refusal: string | null
  onEnd: (assignmentId: string) => void
}

/** Whom the mentor helps now. */
export function CurrentAssignments({ assignments, today, refusal, onEnd }: CurrentProps) {
  const translate = useTranslate()
  return (
    <Section title={translate('mentors.page.current')}>
      {assignments.length === 0 ? (
        <EmptyState
          icon="mentors"
          title={translate('mentors.page.noCurrent')}
          hint={translate('mentors.page.noCurrentHint')}
        />
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{translate('mentors.page.person')}</th>
              <th scope="col">{translate('mentors.page.stage')}</th>
              <th scope="col">{translate('mentors.page.eligibility')}</th>
              <th scope="col" className="wide">
                {translate('mentors.page.assessment')}
              </th>
              <th scope="col" className="wide">
                {translate('mentors.page.from')}
              </th>
              <th scope="col">
                <span className="unseen">{translate('mentors.page.endAssignment')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {assignments.map((assignment) => (
              <CurrentRow key={assignment.id} assignment={assignment} today={today} refusal={refusal} onEnd={onEnd} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

type RowProps = Omit<CurrentProps, 'assignments'> & { assignment: Assignment }

function CurrentRow({ assignment, today, refusal, onEnd }: RowProps) {
  const translate = useTranslate()
  const wordsOf = usePersonWords()
  const labels = useLabels()
  const { date } = useFormat()
  const { id, candidate, startsOn, endsOn, eligibility } = assignment
  const { assessmentDueOn } = candidate
  const obstacles = obstaclesIn(eligibility)
  return (
    <Fragment>
      <tr>
        <td>
          <PersonName person={candidate} to={`/candidates/${candidate.id}/show`} />
          <span className="quiet wide"> · {shortCommitteeName(candidate.cell.name)}</span>
        </td>
        <td>
          <span className="wide">
            <StageMeter stage={candidate.stage} finished={candidate.status === 'OFFICIAL'} />
          </span>
          {labels.stageShort[candidate.stage]}
        </td>
        <td>
          <EligibilityMark verdicts={eligibility} />
        </td>
        <td className="wide">
          {assessmentDueOn === null ? (
            <span className="quiet">{translate('mentors.page.noAssessment')}</span>
          ) : (
            <Link to={`/assessments?candidate=${candidate.id}`} className={assessmentDueOn < today ? 'man' : undefined}>
              {date(assessmentDueOn)}
            </Link>
          )}
        </td>
        <td className="wide">{date(startsOn)}</td>
        <td className="figure">
          {endsOn === null && (
            <GuardedButton
              small
              refusal={refusal}
              label={translate('candidates.mentors.endOf', { name: wordsOf(candidate) })}
              onClick={() => onEnd(id)}
            >
              {translate('mentors.page.endAssignment')}
            </GuardedButton>
          )}
        </td>
      </tr>
      {obstacles.length > 0 && (
        <tr className="mentor-verdicts">
          <td colSpan={6}>
            {obstacles.map((verdict) => (
              <VerdictLine key={`${verdict.rule}:${verdict.code}`} verdict={verdict} />
            ))}
          </td>
        </tr>
      )}
    </Fragment>
  )
}

/** Whom the mentor helped before, until when, and why it ended. */
export function PastAssignments({ assignments }: { assignments: readonly Assignment[] }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  return (
    <Section title={translate('mentors.page.past')}>
      {assignments.length === 0 ? (
        <p className="note">{translate('mentors.page.noPast')}</p>
      ) : (
        <ul>
          {assignments.map(({ id, candidate, startsOn, endsOn, endReason, handoverNote, decisionNumber }) => (
            <li key={id} className="mentor-entry">
              <div className="line">
                <span>
                  <PersonName person={candidate} to={`/candidates/${candidate.id}/show`} />
                  <span className="quiet"> · {shortCommitteeName(candidate.cell.name)}</span>
                </span>
                <span className="small secondary">
                  {translate('mentors.page.between', { from: date(startsOn), to: date(endsOn ?? startsOn) })}
                </span>
              </div>
              <p className="small secondary">
                {[
                  endReason && labels.assignmentEndReason[endReason],
                  decisionNumber && translate('mentors.page.decision', { number: decisionNumber }),
                  handoverNote && translate('mentors.page.handover', { note: handoverNote }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
