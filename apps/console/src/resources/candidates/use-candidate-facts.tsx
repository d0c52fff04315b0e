import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { CaseStatusMark } from '../../components/people/CaseStatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { CandidatePage } from './candidate-page.ts'

/** The line under the name: what is known of the person at a glance, and whether the case runs. */
export function useCandidateFacts(candidate: CandidatePage): readonly ReactNode[] {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { birthDate, ethnicity, occupation, reference, status, exit, caseKind, stageSince } = candidate
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
    ...(status === 'EXITED'
      ? [<span key="since">{translate('candidates.mentors.since', { date: date(stageSince) })}</span>]
      : []),
  ]
}
