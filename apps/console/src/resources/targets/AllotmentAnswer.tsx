import type { ResultOf } from '@nguon/client'
import { useTranslate } from 'react-admin'
import { RefusalPanel } from '../../components/RefusalPanel.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import type { issueTargetsDocument } from './allotment-documents.ts'

type Outcome = ResultOf<typeof issueTargetsDocument>['issueTargets']
type Props = {
  answer: Exclude<Outcome, { __typename: 'IssueTargetsSuccess' }> | null
  failure: string | null
  problems: Readonly<Record<string, string>>
}

/** Why nothing was issued: all of them or none, and what was typed stays. */
export function AllotmentAnswer({ answer, failure, problems }: Props) {
  const translate = useTranslate()
  if (failure !== null) return <Alert>{failure}</Alert>
  if (problems.lines !== undefined) return <Alert>{problems.lines}</Alert>
  switch (answer?.__typename) {
    case undefined:
      return null
    case 'Refusal':
      return <RefusalPanel title={translate('allotment.refused')} message={answer.message} verdicts={answer.verdicts} />
    case 'Conflict':
      return (
        <Alert>
          {translate('allotment.conflict', {
            names: answer.changedTargets.map(({ committee }) => committee.name).join(', '),
          })}
        </Alert>
      )
    case 'Invalid':
      return Object.keys(problems).length === 0 ? null : <Alert>{answer.message}</Alert>
  }
}

function Alert({ children }: { children: string }) {
  return (
    <p role="alert">
      <StatusMark status="failed" wraps>
        {children}
      </StatusMark>
    </p>
  )
}
