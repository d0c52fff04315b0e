import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { CaseStatusMark } from '../../components/people/CaseStatusMark.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { CandidatePage } from './candidate-page.ts'

/** The line under the name: what is known of the person at a glance, and whether the case runs. */
export function useCandidateFacts(candidate: CandidatePage, today: string): readonly ReactNode[] {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { birthDate, ethnicity, occupation, reference, status, exit, caseKind, stageSince } = candidate
  const { sideState, daysInStage, dueItems, previousCase, officialOn } = candidate
  const [due] = dueItems
  const fact = (key: string, value: string | null): ReactNode[] =>
    value === null
      ? []
      : [
          <span key={key}>
            {translate(`candidates.page.${key}`)} <b>{value}</b>
          </span>,
        ]
  return [
    ...fact('born', birthDate && date(birthDate)),
    ...fact('ethnicity', ethnicity),
    ...(occupation ? [<b key="occupation">{labels.occupation[occupation]}</b>] : []),
    ...fact('reference', reference),
    ...(caseKind === 'READMISSION' ? [<b key="kind">{labels.caseKind[caseKind]}</b>] : []),
    <CaseStatusMark key="status" status={status} exit={exit} />,
    ...fact('officialSince', officialOn && date(officialOn)),
    ...(sideState === null
      ? []
      : [
          <StatusMark key="side" status={sideState === 'ESCALATED' ? 'dueSoon' : 'paused'}>
            {labels.sideState[sideState]}
          </StatusMark>,
        ]),
    ...(status === 'OPEN'
      ? [<span key="days">{translate('candidates.page.days', { smart_count: daysInStage })}</span>]
      : []),
    ...(due === undefined
      ? []
      : [
          <span key="due">
            {labels.dueKind[due.kind]} {date(due.dueOn)}{' '}
            <StatusMark
              status={
                due.dueOn < today ? 'overdue' : due.severity === 'D7' || due.severity === 'D15' ? 'dueSoon' : 'onTime'
              }
            >
              {labels.dueSeverity[due.severity].toLocaleLowerCase()}
            </StatusMark>
          </span>,
        ]),
    ...(previousCase === null
      ? []
      : [
          <Link key="previous" to={`/candidates/${previousCase.id}/show`}>
            {translate('candidates.page.previous')}
          </Link>,
        ]),
    ...(status === 'EXITED'
      ? [<span key="since">{translate('candidates.mentors.since', { date: date(stageSince) })}</span>]
      : []),
  ]
}
